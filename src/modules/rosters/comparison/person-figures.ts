import type { Assignment } from '../../../planner/problem/assignment';
import { weekdayOf } from '../../../planner/problem/calendar';
import { indexOf } from '../../../planner/problem/problem-index';
import type { RosterProblem } from '../../../planner/problem/roster-problem';

export const FIGURES = ['paidMinutes', 'presenceDays', 'agileDays', 'saturdays', 'afternoons'] as const;

/** What one person bears in a roster. */
export type PersonFigures = Readonly<Record<(typeof FIGURES)[number], number>>;

/** How evenly a figure is shared out. */
export interface Spread {
  readonly total: number;
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  /** Standard deviation, in the figure's unit. */
  readonly deviation: number;
}

/** What each person of a problem bears in a roster; people without a duty have zeros. */
export function figuresByPerson(
  problem: RosterProblem,
  assignments: readonly Assignment[],
): ReadonlyMap<string, PersonFigures> {
  const figures = new Map(problem.people.map(({ id }) => [id, { ...NONE }]));
  const { dutiesOn } = indexOf(problem);
  for (const { personId, on, dutyId, mode, paidMinutes } of assignments) {
    const own = figures.get(personId);
    if (!own) continue;
    own.paidMinutes += paidMinutes;
    own[mode === 'agile' ? 'agileDays' : 'presenceDays'] += 1;
    if (weekdayOf(on) === 6) own.saturdays += 1;
    if (dutiesOn(on).find(({ id }) => id === dutyId)?.band === 'afternoon') own.afternoons += 1;
  }
  return figures;
}

/** How a figure is shared out among some people; zeros where there is nobody. */
export function spreadOf(values: readonly number[]): Spread {
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = total / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    total,
    least: values.length > 0 ? Math.min(...values) : 0,
    mean,
    most: values.length > 0 ? Math.max(...values) : 0,
    deviation: Math.sqrt(squares / Math.max(1, values.length)),
  };
}

const NONE: Record<(typeof FIGURES)[number], number> = {
  paidMinutes: 0,
  presenceDays: 0,
  agileDays: 0,
  saturdays: 0,
  afternoons: 0,
};
