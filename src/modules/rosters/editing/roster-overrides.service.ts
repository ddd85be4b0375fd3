import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Finding } from '../../../planner/problem/finding';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { insertAll } from '../../../platform/database/insert-all';
import { unitsOfFinding } from '../roster-rows';
import { isCovered, type CoveredFinding } from './law-overrides';
import { RosterOverrideEntity } from './roster-override.entity';

/** A law finding somebody answers for. */
export interface AnsweredFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** Laws that people answer for, kept with the roster that breaks them. */
@Injectable()
export class RosterOverrides {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The law findings of a roster that somebody answers for, by name and with a reason. A check of the roster may find
   * these (see `isCovered`) and no others of the law.
   */
  async overriddenFindings(rosterId: string, manager = this.dataSource.manager): Promise<RosterOverrideEntity[]> {
    return manager.find(RosterOverrideEntity, { where: { rosterId }, order: { ordinal: 'ASC' } });
  }

  /** Keeps of a roster's overrides those that are still needed, and adds others, in the caller's transaction. */
  async store(
    manager: EntityManager,
    rosterId: string,
    problem: RosterProblem,
    answered: readonly AnsweredFinding[],
  ): Promise<void> {
    await manager.delete(RosterOverrideEntity, { rosterId });
    const unitsOf = unitsOfFinding(problem);
    const rows = answered.map(({ finding, reason, decidedBy, decidedAt }, ordinal) => ({
      ...{ rosterId, ordinal, reason, decidedBy, decidedAt, unitIds: unitsOf(finding) },
      ...{ rule: finding.rule, amount: finding.amount, unitOfViolation: finding.unit, people: [...finding.people] },
      ...{ on: finding.on, siteId: finding.site, detail: finding.detail },
    }));
    await insertAll(manager, RosterOverrideEntity, rows);
  }
}

/** The law findings among these that nobody answers for: with any of them a roster is not to be published. */
export function unanswered(findings: readonly Finding[], overrides: readonly CoveredFinding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'law' && !isCovered(finding, overrides));
}

/** Overrides that findings of a roster still need, as they were decided. */
export function stillAnswered(
  findings: readonly Finding[],
  overrides: readonly RosterOverrideEntity[],
): AnsweredFinding[] {
  return findings.flatMap((finding) => {
    const override = overrides.find((one) => isCovered(finding, [one]));
    if (finding.level !== 'law' || !override) return [];
    const { reason, decidedBy, decidedAt } = override;
    return [{ finding, reason, decidedBy, decidedAt }];
  });
}
