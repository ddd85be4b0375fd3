import { compareAssignments, type Assignment } from './problem/assignment';
import { dayNumber } from './problem/calendar';
import type { Activity, Duty } from './problem/roster-problem';
import { push } from './problem/roster-view';
import type { RosterModel } from './formulate';
import type { Choice, EvenBreaks, Placement, Work, WorkGroup } from './rules/formulation-context';

/** A placement with its activity. */
interface PlacedWork extends Placement {
  readonly activity: Activity;
}

/**
 * Turns column values into assignments, sorted by date and person. What the model only counts (who of a group does which
 * activity, who breaks when) is shared out by turns.
 */
export function decode({ groups, breaks, evenBreaks }: RosterModel, values: Float64Array): Assignment[] {
  const breakStarts = new Map<string, number[]>();
  for (const { on, dutyId, siteId, activityId, breakStartAtMinute, column } of breaks)
    for (let count = Math.round(values[column]!); count > 0; count--)
      push(breakStarts, workKey(on, dutyId, siteId, activityId), breakStartAtMinute);
  const evenOf = new Map(evenBreaks.flatMap((even) => even.works.map((work) => [keyOfWork(work), even] as const)));
  const workers = new Map<EvenBreaks | string, PlacedWork[]>();
  for (const placed of groups.flatMap((group) => shareOutWork(group, values)))
    push(workers, evenOf.get(keyOfWork(placed)) ?? keyOfWork(placed), placed);
  return [...workers]
    .flatMap(([key, together]) => {
      if (typeof key !== 'string')
        return inTurn(together).map((placed, index) => toAssignment(placed, evenStart(key, placed, index)));
      const starts = breakStarts.get(key);
      return inTurn(together).map((placed, index) => toAssignment(placed, starts?.[index]));
    })
    .sort(compareAssignments);
}

/** One half hour after the other, so that as many are on break in each, give or take one. */
function evenStart({ startsOf }: EvenBreaks, { duty }: PlacedWork, index: number): number {
  const starts = startsOf.get(duty.id)!;
  return starts[index % starts.length]!;
}

const keyOfWork = ({ duty, siteId, activity }: Pick<Work, 'duty' | 'siteId' | 'activity'>): string =>
  workKey(duty.on, duty.id, siteId, activity.id);

const workKey = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

function shareOutWork({ placements, works }: WorkGroup, values: Float64Array): PlacedWork[] {
  const present = placements.filter(({ column }) => values[column]! > 0.5);
  if (present.length === 0) return [];
  const activities = works.flatMap(({ activity, terms }) => {
    const count = terms.reduce((sum, [column, coefficient]) => sum + coefficient * values[column]!, 0);
    return Array.from({ length: Math.round(count) }, () => activity);
  });
  return inTurn(present).map((placement, index) => ({ ...placement, activity: activities[index]! }));
}

/** By id, starting with another person each day, so that the early break and the rarer work go round. */
function inTurn<T extends Placement>(people: readonly T[]): T[] {
  const sorted = [...people].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const first = dayNumber(people[0]!.duty.on) % people.length;
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}

/** Where no demand decides about the break, it is taken in the middle of its window. */
function middle({ breakStartAtMinutes }: Duty): number | null {
  return breakStartAtMinutes[Math.floor(breakStartAtMinutes.length / 2)] ?? null;
}

/** A choice as an assignment, its break starting at an instant. */
export function toAssignment(
  { person, duty, siteId, activity, mode }: Choice,
  breakStart: number | null = middle(duty),
): Assignment {
  return {
    personId: person.id,
    on: duty.on,
    dutyId: duty.id,
    siteId,
    activityId: activity.id,
    mode,
    startAtMinute: duty.startAtMinute,
    endAtMinute: duty.endAtMinute,
    paidMinutes: duty.paidMinutes,
    breakStartAtMinute: breakStart,
    breakMinutes: duty.breakMinutes,
  };
}
