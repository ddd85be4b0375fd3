import type { Assignment } from '../../../planner/problem/assignment';
import { indexOf } from '../../../planner/problem/problem-index';
import type { Duty, Person, RosterProblem } from '../../../planner/problem/roster-problem';
import type { EditOperation } from './edit-operation';

/** What keeps an operation from being a duty at all: which of its values, and why. */
export interface OperationFault {
  readonly field: keyof EditOperation;
  readonly rule: string;
  readonly detail: string;
}

/**
 * A duty as somebody asks for it; what is left unsaid stays as it was, or is the usual.
 *
 * @param before the duty of that day, where there is one
 * @param others duties of the day, among which the break finds its place
 */
export function dutyByHand(
  problem: RosterProblem,
  person: Person,
  asked: EditOperation,
  before: Assignment | undefined,
  others: readonly Assignment[],
): Assignment | OperationFault {
  const { on } = asked;
  const dutyId = asked.dutyId ?? before?.dutyId;
  const activityId = asked.activityId ?? before?.activityId;
  if (dutyId === undefined) return missing('dutyId');
  if (activityId === undefined) return missing('activityId');
  const { activities, dutiesOn } = indexOf(problem);
  const duty = dutiesOn(on).find(({ id }) => id === dutyId);
  if (!duty) return { field: 'dutyId', rule: 'exists', detail: `The duty ${dutyId} is not offered on ${on}.` };
  if (!activities.has(activityId))
    return { field: 'activityId', rule: 'exists', detail: `There is no activity ${activityId} in this roster.` };
  const mode = asked.mode ?? (asked.siteId ? 'on-site' : (before?.mode ?? duty.modes[0] ?? 'on-site'));
  if (!duty.modes.includes(mode))
    return { field: 'mode', rule: 'mode-offered', detail: `The duty ${dutyId} is not offered as ${mode} on ${on}.` };
  if (mode === 'agile' && asked.siteId)
    return { field: 'siteId', rule: 'mode-site', detail: 'Agile work has no site: leave the site out.' };
  const siteId = mode === 'agile' ? null : (asked.siteId ?? before?.siteId ?? person.homeSiteId);
  const work = { personId: person.id, on, dutyId, siteId, activityId, mode };
  const { startAtMinute, endAtMinute, paidMinutes, breakMinutes } = duty;
  const breakStartAtMinute = breakOf(duty, { before, others, siteId, activityId });
  return { ...work, startAtMinute, endAtMinute, paidMinutes, breakStartAtMinute, breakMinutes };
}

/** The break stays where it was in the same duty; otherwise it is when fewest of the same desk have theirs. */
function breakOf(
  { id, breakStartAtMinutes }: Duty,
  {
    before,
    others,
    siteId,
    activityId,
  }: Pick<Assignment, 'siteId' | 'activityId'> & {
    readonly before: Assignment | undefined;
    readonly others: readonly Assignment[];
  },
): number | null {
  if (before?.dutyId === id) return before.breakStartAtMinute;
  const desk = others.filter((duty) => duty.siteId === siteId && duty.activityId === activityId);
  const awayAt = (minute: number): number => desk.filter((duty) => duty.breakStartAtMinute === minute).length;
  return breakStartAtMinutes.reduce<number | null>(
    (best, minute) => (best === null || awayAt(minute) < awayAt(best) ? minute : best),
    null,
  );
}

function missing(field: 'dutyId' | 'activityId'): OperationFault {
  return { field, rule: 'required', detail: `The person is free that day: say which ${field} the new duty has.` };
}
