import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlanResult } from '../../planner/plan-result';
import { requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterFindingEntity } from './roster-finding.entity';
import { RosterEntity } from './roster.entity';
import { assignmentOfRow } from './stored-instant';

/** Saved rosters as the planner returned them, whole: for printing and export by the personnel office. */
@Injectable()
export class RosterResultsService {
  constructor(private readonly dataSource: DataSource) {}

  async find(actor: Actor, rosterId: string): Promise<PlanResult> {
    requireRole(actor, 'hr_officer');
    const { manager } = this.dataSource;
    const roster = await manager.findOneByOrFail(RosterEntity, { id: rosterId });
    for (const unitId of roster.unitIds) requireUnit(actor, unitId);
    const assignments = await manager.find(RosterAssignmentEntity, {
      where: { rosterId },
      order: { on: 'ASC', personId: 'ASC' },
    });
    const findings = await manager.find(RosterFindingEntity, { where: { rosterId }, order: { ordinal: 'ASC' } });
    return {
      status: roster.planStatus,
      assignments: assignments.map(assignmentOfRow),
      score: roster.score,
      bound: roster.bound,
      gap: roster.gap,
      seconds: roster.seconds,
      findings: findings.map(({ rule, level, amount, unitOfViolation, penalty, people, on, siteId, detail }) => ({
        rule,
        level,
        amount,
        unit: unitOfViolation,
        penalty,
        people,
        on,
        site: siteId,
        detail,
      })),
      shortages: roster.shortages,
      dataErrors: [],
      warnings: [],
      closingLedger: roster.closingLedger,
      solver: roster.solver,
    };
  }
}
