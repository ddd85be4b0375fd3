import { compareAssignments, type Assignment } from './problem/assignment';
import { dayNumber } from './problem/calendar';
import { push } from './problem/roster-view';
import type { RosterModel } from './formulate';
import type { ChosenColumn } from './rules/formulation-context';

/** Turns column values into assignments, sorted by date and person; breaks are shared out among those on a duty. */
export function decode({ choices, breaks }: RosterModel, values: Float64Array): Assignment[] {
  const groups = new Map<string, ChosenColumn[]>();
  for (const choice of choices)
    if (values[choice.column]! > 0.5) push(groups, groupKey(choice.duty.on, choice.duty.id, choice.siteId, choice.activity.id), choice);
  const breakStarts = new Map<string, number[]>();
  for (const { on, dutyId, siteId, activityId, breakStartAtMinute, column } of breaks)
    for (let count = Math.round(values[column]!); count > 0; count--)
      push(breakStarts, groupKey(on, dutyId, siteId, activityId), breakStartAtMinute);
  return [...groups]
    .flatMap(([key, group]) => {
      const turns = inTurn(group);
      const starts = breakStarts.get(key);
      return turns.map((choice, index) => toAssignment(choice, starts?.[index] ?? middle(choice)));
    })
    .sort(compareAssignments);
}

const groupKey = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** By id, starting with another person each day, so that the early break goes round. */
function inTurn(group: readonly ChosenColumn[]): ChosenColumn[] {
  const sorted = [...group].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const first = dayNumber(group[0]!.duty.on) % group.length;
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}

/** Where no demand decides about the break, it is taken in the middle of its window. */
function middle({ duty }: ChosenColumn): number | null {
  return duty.breakStartAtMinutes[Math.floor(duty.breakStartAtMinutes.length / 2)] ?? null;
}

function toAssignment({ person, duty, siteId, activity, mode }: ChosenColumn, breakStart: number | null): Assignment {
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
