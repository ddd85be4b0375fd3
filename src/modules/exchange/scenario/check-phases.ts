import { breakSentence, planBreaks } from '../../phases/plan-breaks';
import type { ProblemCollector } from '../table/problem-collector';
import { phaseLinesOf } from './phase-lines';
import type { PhaseSettings } from './phase-schema';
import type { ScenarioTables } from './scenario-tables';

/** One phase per unit and day: no two, and none missing between a unit's first and last. Each pair of lines once. */
export function checkPhases(
  phases: readonly PhaseSettings[],
  file: string,
  tables: ScenarioTables,
  problems: ProblemCollector,
): void {
  const ids = phases.map(({ id }) => id);
  for (const [index, { id }] of phases.entries())
    if (ids.indexOf(id) < index)
      problems.report(
        { file, row: null, column: `phases[${index}]` },
        id,
        'an id only once',
        'Give each phase its own id.',
      );
  const lines = phaseLinesOf(phases);
  const placeOf = new Map(lines.map(({ line, place }) => [line, place]));
  const units = tables.units.rows.map(({ cells: { id, directorate } }) => ({ id, directorate }));
  for (const found of planBreaks(
    units,
    lines.map(({ line }) => line),
  )) {
    const isOverlap = found.kind === 'overlap';
    const fix = isOverlap
      ? 'End one phase the day before the next begins.'
      : 'Let one of the two last longer, or add a phase between them.';
    problems.report(placeOf.get(found.later)!, found.later.from, breakSentence(found), fix);
  }
}
