import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RosterCheck } from '../../planner/check-roster';
import type { Finding, PricedLevel, Score } from '../../planner/problem/finding';
import { PRICED_LEVELS } from '../../planner/problem/finding';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { Clock } from '../../platform/clock';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { isCovered } from './editing/law-overrides';
import { RosterOverrides, type AnsweredFinding } from './editing/roster-overrides.service';
import type { CheckedPlan } from './planning-messages';
import { isHypothetical } from './planning-input/planning-input';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterEntity } from './roster.entity';
import { assignmentRows, insertFindings } from './roster-rows';
import { personDayKey } from './person-day-key';

/** Points two sums of the same prices may differ by, from rounding alone. */
const SCORE_TOLERANCE = 1e-4;

const UNPUBLISHED = {
  ...{ status: 'draft', version: 1, submittedBy: null, submittedAt: null, submittedOver: null },
  ...{ publishedBy: null, publishedAt: null },
} as const;

/** The solver's roster does not stand up to the rules' own check: a fault of the program, never saved. */
export class RosterRefusedError extends Error {
  constructor(reason: string) {
    super(`the roster was refused: ${reason}`);
    this.name = 'RosterRefusedError';
  }
}

/** Where a roster to be saved comes from, and who made it. */
export type RosterSource = Pick<RosterEntity, 'bodyId' | 'unitIds' | 'fromOn' | 'provisional' | 'seed'> &
  Pick<RosterEntity, 'origin' | 'basedOnId' | 'authorIds' | 'label' | 'planningInput'>;

/** A checked roster with its id, of no table yet: to be looked at before it is decided whether it is stored. */
export interface UnsavedRoster {
  readonly roster: RosterEntity;
  readonly rows: readonly RosterAssignmentEntity[];
  readonly problem: RosterProblem;
  readonly findings: readonly Finding[];
  /** Law findings that somebody answers for; the only ones it has. */
  readonly answered: readonly AnsweredFinding[];
}

/** The only writer of rosters. Nothing is saved that the rules' check has not passed. */
@Injectable()
export class RosterStore {
  constructor(
    private readonly clock: Clock,
    private readonly overrides: RosterOverrides,
  ) {}

  /**
   * A new draft, to be stored by `store`.
   * @param answered law findings that somebody answers for; the only ones it may have
   * @throws RosterRefusedError where the check finds the law broken or another score than the solver
   */
  prepare(
    source: RosterSource,
    plan: CheckedPlan,
    problem: RosterProblem,
    problemHash: string,
    answered: readonly AnsweredFinding[] = [],
  ): UnsavedRoster {
    const check = assertSound(plan, answered);
    const { result } = plan;
    const id = randomUUID();
    const roster = Object.assign(new RosterEntity(), UNPUBLISHED, source, {
      id,
      hypothetical: isHypothetical(source.planningInput),
      // Its fixed duties are marked in its rows, where people may free them again.
      planningInput: omit(source.planningInput, 'pinned'),
      contingents: [...problem.contingents],
      weeks: plan.weekCount,
      planStatus: result.status === 'optimal' || result.status === 'feasible' ? result.status : 'cancelled',
      score: check.score,
      bound: result.bound,
      gap: result.gap,
      shortages: [...check.shortages],
      closingLedger: [...result.closingLedger],
      problemHash,
      timeZone: problem.timeZone,
      solver: result.solver,
      seconds: result.seconds,
      madeAt: this.clock.now(),
    });
    const pinnedDays = new Set((source.planningInput.pinned ?? []).map(personDayKey));
    const rows = assignmentRows(problem, id, result.assignments).map((row) =>
      Object.assign(new RosterAssignmentEntity(), row, { pinned: pinnedDays.has(personDayKey(row)) }),
    );
    return { roster, rows, problem, findings: check.findings, answered };
  }

  /** Stores a prepared draft in the caller's transaction. */
  async store(manager: EntityManager, unsaved: UnsavedRoster): Promise<RosterEntity> {
    const { roster, rows, problem, findings, answered } = unsaved;
    await manager.insert(RosterEntity, { ...roster, authorIds: await this.authorsOf(manager, roster) });
    await insertAll(manager, RosterAssignmentEntity, rows);
    await insertFindings(manager, problem, roster.id, findings);
    await this.overrides.store(manager, roster.id, problem, answered);
    return manager.findOneByOrFail(RosterEntity, { id: roster.id });
  }

  /** Who made what a roster was derived from had a hand in it as well. */
  private async authorsOf(manager: EntityManager, { authorIds, basedOnId }: RosterSource): Promise<string[]> {
    const basis = basedOnId === null ? null : await manager.findOneBy(RosterEntity, { id: basedOnId });
    return [...new Set([...authorIds, ...(basis?.authorIds ?? [])])];
  }
}

function assertSound({ result, check }: CheckedPlan, answered: readonly AnsweredFinding[]): RosterCheck {
  if (!result.score || !check) throw new RosterRefusedError('there is no checked score');
  const known = answered.map(({ finding }) => finding);
  const broken = check.findings.find((finding) => finding.level === 'law' && !isCovered(finding, known));
  if (broken) throw new RosterRefusedError(`${broken.rule}: ${broken.detail}`);
  const differing = levelThatDiffers(result.score, check.score);
  if (differing) {
    const [said, found] = [result.score.levels[differing], check.score.levels[differing]];
    throw new RosterRefusedError(`level ${differing}: the plan says ${said} points, the check finds ${found}`);
  }
  return check;
}

function levelThatDiffers(said: Score, found: Score): PricedLevel | undefined {
  return PRICED_LEVELS.find(
    (level) =>
      Math.abs(said.levels[level] - found.levels[level]) > SCORE_TOLERANCE * Math.max(1, Math.abs(said.levels[level])),
  );
}
