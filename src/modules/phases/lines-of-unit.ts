import type { PhaseData } from './phase-data';
import { specificity, type UnitPlace } from './resolve-phase-rule';

/** Of each phase that says something for a unit the line that holds for it, the most specific one. */
export function linesOfUnit(lines: readonly PhaseData[], place: UnitPlace): readonly PhaseData[] {
  const ofPhase = new Map<string, PhaseData>();
  for (const line of lines) {
    const best = ofPhase.get(line.id);
    if (specificity(line, place) > (best === undefined ? 0 : specificity(best, place))) ofPhase.set(line.id, line);
  }
  return [...ofPhase.values()];
}
