import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '../../../planner/problem/calendar';
import type { Finding } from '../../../planner/problem/finding';
import type { LedgerEntry, RosterProblem } from '../../../planner/problem/roster-problem';
import { InvalidProblemError } from '../../../planner/problem/define-roster-problem';
import { DomainError } from '../../../platform/errors/domain-error';
import type { FieldError } from '../../../platform/errors/domain-error';
import { ContingentReadiness } from '../../contingents/contingent-readiness.service';
import { ContingentRecords } from '../../contingents/contingent-records.service';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { RosterOverrides, unanswered } from '../editing/roster-overrides.service';
import type { AssembledProblem } from '../roster-problem-assembler';
import { RosterProblemAssembler } from '../roster-problem-assembler';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity, SpeakingRoster } from '../roster.entity';
import type { UnsavedRoster } from '../roster.store';
import { assignmentOfRow } from '../stored-instant';
import { mondaysOf } from '../unit-weeks';
import { contingentErrors } from './changed-contingents';
import { findingsBroughtAbout, lawError, strangers } from './law-of-publication';
import { PublishedWeeks } from './published-weeks.store';
import { RosterDifferences } from './roster-differences.service';

/** Published weeks before a roster on which its check depends: rules look back so far, and one week ahead. */
const WEEKS_BEFORE = 4;

/** What a check was made upon: it holds as long as both stay the same. */
interface CheckBasis {
  readonly contingents: string;
  readonly publishedWeeks: string;
}

/** A roster that may be published, as long as its basis holds. */
export interface PassedCheck {
  readonly basis: CheckBasis;
  /** What each person has borne after it, counted on the data as they are now. */
  readonly closingLedger: readonly LedgerEntry[];
}

/** What the rules' checks say of a roster. */
interface Measured {
  readonly lawFindings: readonly Finding[];
  readonly closingLedger: readonly LedgerEntry[];
}

/**
 * Asks once more, at the moment of publication, whether a roster may be: the problem is assembled again from the data as
 * they are now, and the rules' own checks measure the roster on it, in a thread beside the server's.
 */
@Injectable()
export class PublicationCheck {
  constructor(
    private readonly assembler: RosterProblemAssembler,
    private readonly readiness: ContingentReadiness,
    private readonly contingents: ContingentRecords,
    private readonly threads: CheckingThreads,
    private readonly overrides: RosterOverrides,
    private readonly weeks: PublishedWeeks,
    private readonly differences: RosterDifferences,
  ) {}

  /**
   * @param unsaved given for a roster that is stored in the transaction that publishes it, if at all
   * @returns what the answer depends on, to be asked again in the transaction that publishes, and the balances after it
   * @throws DomainError `conflict` where a contingent is not approved any more or has changed, or the law is broken: one
   * error for each, with rule, person and day
   */
  async require(
    roster: RosterEntity,
    over: readonly SpeakingRoster[],
    unsaved: UnsavedRoster | null = null,
  ): Promise<PassedCheck> {
    const basis = await this.basis(roster);
    await this.requireContingents(roster);
    const assembled = await this.assemble(roster, roster.weeks);
    const changed = contingentErrors(roster.contingents, assembled.problem.contingents);
    if (changed.length > 0) {
      const detail = 'Presence contingents changed after the roster was made; plan or derive it again. See errors.';
      throw new DomainError('conflict', 'contingents-changed', detail, changed);
    }
    const rows = await this.differences.resulting(roster, over, unsaved?.rows);
    const unknown = strangers(assembled.problem, rows);
    if (unknown.length > 0) throw refused(unknown);
    const answered =
      unsaved?.answered.map(({ finding }) => finding) ?? (await this.overrides.overriddenFindings(roster.id));
    const own = await this.measured(assembled.problem, rows);
    const findings = unanswered(await this.lawFindings(roster, own.lawFindings, rows), answered);
    if (findings.length > 0) throw refused(findings.map(lawError));
    return { basis, closingLedger: own.closingLedger };
  }

  /** Whether a check still holds, asked in the transaction that publishes; contingents stay as they are until it ends. */
  async holds(manager: EntityManager, roster: RosterEntity, { basis }: PassedCheck): Promise<boolean> {
    const now = await this.basis(roster, manager);
    return now.contingents === basis.contingents && now.publishedWeeks === basis.publishedWeeks;
  }

  private async basis(roster: RosterEntity, manager?: EntityManager): Promise<CheckBasis> {
    const mondays = Array.from({ length: WEEKS_BEFORE + roster.weeks + 1 }, (_, week) =>
      addDays(roster.fromOn, 7 * (week - WEEKS_BEFORE)),
    );
    const wanted = [...roster.unitIds].sort().flatMap((unitId) => mondays.map((weekOn) => ({ unitId, weekOn })));
    return {
      contingents: await this.contingents.versions(roster.unitIds, manager),
      publishedWeeks: JSON.stringify(await this.weeks.speaking(wanted, manager)),
    };
  }

  private async requireContingents({ unitIds, fromOn, weeks }: RosterEntity): Promise<void> {
    try {
      await this.readiness.requireDecided(unitIds, { fromOn, weeks }, false);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const detail = 'The roster is about presence contingents that are not approved any more; see errors.';
      throw new DomainError('conflict', error.code, detail, error.errors);
    }
  }

  private async assemble({ unitIds, fromOn, planningInput }: RosterEntity, weeks: number): Promise<AssembledProblem> {
    try {
      return await this.assembler.assemble({ unitIds, fromOn, weeks, planningInput });
    } catch (error) {
      if (!(error instanceof InvalidProblemError)) throw error;
      const errors = error.reasons.map((detail) => ({ pointer: '', rule: 'planning-data', detail }));
      throw refused(errors);
    }
  }

  /** Findings of the roster's own weeks, and those it brings about in the week after where that is published. */
  private async lawFindings(
    roster: RosterEntity,
    own: readonly Finding[],
    rows: readonly RosterAssignmentEntity[],
  ): Promise<readonly Finding[]> {
    const next = await this.publishedRows(roster, [addDays(roster.fromOn, 7 * roster.weeks)]);
    if (next.length === 0) return own;
    const longer = (await this.assemble(roster, roster.weeks + 1)).problem;
    const now = await this.publishedRows(roster, mondaysOf(roster));
    const [after, before] = await Promise.all([
      this.measured(longer, [...rows, ...next]),
      this.measured(longer, [...now, ...next]),
    ]);
    return [...own, ...findingsBroughtAbout(own, after.lawFindings, before.lawFindings)];
  }

  /** What the rules' checks find broken of the law, asked of the checking thread. */
  private async measured(problem: RosterProblem, rows: readonly RosterAssignmentEntity[]): Promise<Measured> {
    const { before, after } = await this.threads.measureOnce(problem, rows.map(assignmentOfRow));
    return {
      lawFindings: before.findings.filter(({ level }) => level === 'law'),
      closingLedger: after.closingLedger,
    };
  }

  private async publishedRows(
    { unitIds }: RosterEntity,
    mondays: readonly string[],
  ): Promise<readonly RosterAssignmentEntity[]> {
    const wanted = unitIds.flatMap((unitId) => mondays.map((weekOn) => ({ unitId, weekOn })));
    return this.weeks.rowsOf(await this.weeks.speaking(wanted));
  }
}

function refused(errors: readonly FieldError[]): DomainError {
  const detail = 'The roster breaks the law with the data as they are now and cannot be published; see errors.';
  return new DomainError('conflict', 'roster-breaks-law', detail, errors);
}
