import { remotePriority, type CriteriaFacts } from '../../planner/rotation/criteria-score';
import { linesOfUnit } from './lines-of-unit';
import type { PhaseData, PhasePriority } from './phase-data';
import type { UnitPlace } from './resolve-phase-rule';

/**
 * A person's priority for agile work in each phase that has rotation criteria of its own for the person's unit. Only the
 * scores go further than the readers of planning data: neither the facts nor the weights can be told from one.
 *
 * @param referenceOn civil date at which ages are taken
 */
export function phasePriorities(
  lines: readonly PhaseData[],
  place: UnitPlace,
  facts: CriteriaFacts,
  referenceOn: string,
): readonly PhasePriority[] {
  return linesOfUnit(lines, place).flatMap(({ id, criteria }) =>
    criteria ? [{ phaseId: id, remotePriority: remotePriority(facts, referenceOn, criteria) }] : [],
  );
}
