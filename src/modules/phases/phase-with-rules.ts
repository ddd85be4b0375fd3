import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { PhaseLineEntity } from './phase-line.entity';
import type { PhaseEntity } from './phase.entity';

/** A phase with its rules, the more specific ones last; they change together, under the version of the phase. */
export interface PhaseWithRules extends PhaseEntity {
  readonly unitRules: readonly PhaseLineEntity[];
}

/**
 * Adds their rules to phases.
 *
 * @param scopes only the rules with these scopes; all when absent
 */
export async function withRules(
  manager: EntityManager,
  phases: readonly PhaseEntity[],
  scopes?: readonly string[],
): Promise<PhaseWithRules[]> {
  const rules = await manager.find(PhaseLineEntity, {
    where: { phaseId: In(phases.map(({ id }) => id)), ...(scopes ? { scope: In([...scopes]) } : {}) },
    order: { scope: 'ASC' },
  });
  return phases.map((phase) => ({ ...phase, unitRules: rules.filter(({ phaseId }) => phaseId === phase.id) }));
}

/** Scopes of the rules that concern units: their own, their directorates', and the one for every unit. */
export function scopesOfUnits(units: readonly { readonly id: string; readonly directorate: string }[]): string[] {
  return ['*', ...units.flatMap(({ id, directorate }) => [`directorate:${directorate}`, `unit:${id}`])];
}
