import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { compareAssignments, type Assignment } from '../../../planner/problem/assignment';
import { absenceTest } from '../../../planner/problem/with-absences';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import type { MeasuredChange, PersonDayChange } from '../checking/checking-messages';
import { CheckingThreads } from '../checking/checking-thread-runner';
import type { PlanningInput } from '../planning-input/planning-input';
import type { CheckedPlan } from '../planning-messages';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import { problemHash } from '../problem-hash';
import { RosterProblemAssembler } from '../roster-problem-assembler';
import type { RosterOrigin } from '../roster-status';
import type { RosterEntity } from '../roster.entity';
import { RosterStore, type UnsavedRoster } from '../roster.store';
import { assignmentOfRow } from '../stored-instant';
import { lawErrors } from './law-overrides';
import { RosterOverrides, stillAnswered, unanswered } from './roster-overrides.service';

/** What stands for the solver's name where no solver made the roster. */
const BY_HAND = 'derived';

/** A roster to be made out of another one. */
export interface Derivation {
  /** Any roster the caller may work on; it stays as it is. */
  readonly basis: RosterEntity;
  /** What is done otherwise; or all duties of the new roster. */
  readonly changes: PersonDayChange | { readonly assignments: readonly Assignment[] };
  readonly origin: Exclude<RosterOrigin, 'run'>;
  /** For the audit trail; null where there is nothing to say. */
  readonly reason: string | null;
  /** User ids of whoever had a hand in what is new; the actor alone unless given. */
  readonly authorIds?: readonly string[];
  /** What the new roster is measured with besides the records; as the basis unless given. */
  readonly planningInput?: PlanningInput;
  /** Writes what has to be stored with the roster, in its transaction. */
  readonly alongside?: (manager: EntityManager, rosterId: string) => Promise<void>;
}

/** Makes drafts out of rosters: a swap, an offer, a repair. Each is checked by the rules as a run's roster is. */
@Injectable()
export class DerivedRosters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assembler: RosterProblemAssembler,
    private readonly threads: CheckingThreads,
    private readonly overrides: RosterOverrides,
    private readonly rosters: RosterStore,
    private readonly trail: AuditTrail,
  ) {}

  /** Makes a derived draft and stores it; @throws DomainError as `prepare` */
  async derive(actor: Actor, derivation: Derivation): Promise<RosterEntity> {
    const unsaved = await this.prepare(actor, derivation);
    return this.dataSource.transaction((manager) => this.store(manager, actor, derivation, unsaved));
  }

  /**
   * A draft that says what it was derived from, not yet stored. What somebody answered for on the basis stays answered
   * for.
   *
   * @throws DomainError `invalid` (`roster-law-broken`) naming rule, person and day of each law it would break
   */
  async prepare(actor: Actor, derivation: Derivation): Promise<UnsavedRoster> {
    const { basis, origin, authorIds = [actor.userId] } = derivation;
    const planningInput = inputOf(derivation);
    const { problem } = await this.assembler.assembleAgain({ ...basis, planningInput });
    const rows = await this.dataSource.manager.findBy(RosterAssignmentEntity, { rosterId: basis.id });
    const assignments = changed(rows.map(assignmentOfRow), derivation.changes);
    const stored = await this.overrides.overriddenFindings(basis.id);

    const startedAt = performance.now();
    const measured = await this.threads.measureOnce(problem, assignments);
    const { findings } = measured.before;
    const unlawful = unanswered(findings, stored);
    if (unlawful.length > 0) {
      const detail = 'The roster would break the law; nothing was saved.';
      throw new DomainError('invalid', 'roster-law-broken', detail, lawErrors(unlawful, '', 'en'));
    }
    const plan = planOf(assignments, measured, basis.weeks, (performance.now() - startedAt) / 1000);
    const { bodyId, unitIds, fromOn, provisional, seed, label } = basis;
    const source = { bodyId, unitIds, fromOn, provisional, seed, label, planningInput };
    const derived = { origin, basedOnId: basis.id, authorIds: [...authorIds] };
    return this.rosters.prepare(
      { ...source, ...derived },
      plan,
      problem,
      problemHash(problem),
      stillAnswered(findings, stored),
    );
  }

  /** Stores what `prepare` made, in the caller's transaction. */
  async store(
    manager: EntityManager,
    actor: Actor,
    { origin, basis, reason, alongside }: Derivation,
    unsaved: UnsavedRoster,
  ): Promise<RosterEntity> {
    const stored = await this.rosters.store(manager, unsaved);
    await alongside?.(manager, stored.id);
    await this.trail.append(manager, {
      ...{ actor, action: 'derived', resource: { type: 'roster', id: stored.id }, reason },
      before: null,
      after: { origin, basedOnId: basis.id, score: stored.score.total },
    });
    return stored;
  }
}

/** What people know stays the measure of how much changes. */
function inputOf({ basis, planningInput = basis.planningInput }: Derivation): PlanningInput {
  const isKnown = basis.status === 'published' || basis.status === 'superseded';
  return isKnown ? { ...planningInput, baselineRosterId: basis.id } : planningInput;
}

function changed(basis: readonly Assignment[], changes: Derivation['changes']): Assignment[] {
  if ('assignments' in changes) return [...changes.assignments].sort(compareAssignments);
  const isGone = absenceTest(changes.removed);
  return [...basis.filter((duty) => !isGone(duty)), ...changes.added].sort(compareAssignments);
}

/** A roster nobody searched for, in the form in which rosters are stored. */
function planOf(
  assignments: readonly Assignment[],
  { before: check, after: { closingLedger } }: MeasuredChange,
  weekCount: number,
  seconds: number,
): CheckedPlan {
  const { score, findings, shortages } = check;
  const unknown = { bound: null, gap: null, dataErrors: [], warnings: [] };
  return {
    result: {
      ...unknown,
      status: 'feasible',
      assignments,
      score,
      findings,
      shortages,
      closingLedger,
      seconds,
      solver: BY_HAND,
    },
    check,
    weekCount,
  };
}
