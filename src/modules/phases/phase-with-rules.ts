import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { PhaseUnitRuleEntity } from './phase-unit-rule.entity';
import type { PhaseEntity } from './phase.entity';

/** A phase with its rules, ordered by unit; they change together, under the version of the phase. */
export interface PhaseWithRules extends PhaseEntity {
  readonly unitRules: readonly PhaseUnitRuleEntity[];
}

/**
 * Adds their rules to phases.
 *
 * @param unitIds only the rules of these units; all when absent
 */
export async function withRules(
  manager: EntityManager,
  phases: readonly PhaseEntity[],
  unitIds?: readonly string[],
): Promise<PhaseWithRules[]> {
  const rules = await manager.find(PhaseUnitRuleEntity, {
    where: { phaseId: In(phases.map(({ id }) => id)), ...(unitIds ? { unitId: In([...unitIds]) } : {}) },
    order: { unitId: 'ASC' },
  });
  return phases.map((phase) => ({ ...phase, unitRules: rules.filter(({ phaseId }) => phaseId === phase.id) }));
}
