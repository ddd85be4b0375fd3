import { addDays, weekdayOf } from './calendar';
import type { RosterProblem } from './roster-problem';

/** Data that can't be a problem at all: dangling ids, days out of order. Lists everything found. */
export class InvalidProblemError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(`not a roster problem: ${reasons.join('; ')}`);
    this.name = 'InvalidProblemError';
  }
}

/**
 * Validates and freezes a problem, so that the planner can rely on it: consecutive days in whole weeks, unique ids, and
 * every reference pointing somewhere.
 * @throws InvalidProblemError listing every reason
 */
export function defineRosterProblem(data: RosterProblem): RosterProblem {
  const reasons = [...dayReasons(data), ...idReasons(data), ...figureReasons(data)];
  if (reasons.length > 0) throw new InvalidProblemError(reasons);
  return deepFreeze({ ...data });
}

function dayReasons({ days }: RosterProblem): string[] {
  const first = days[0];
  if (!first) return ['it has no days'];
  const reasons: string[] = [];
  if (first.weekday !== 1) reasons.push(`the first day ${first.on} is not a Monday`);
  if (days.length % 7 !== 0) reasons.push(`${days.length} days are not whole weeks`);
  for (const [index, day] of days.entries()) {
    if (day.on !== addDays(first.on, index)) reasons.push(`day ${index} is ${day.on}, not ${addDays(first.on, index)}`);
    if (day.weekday !== weekdayOf(day.on)) reasons.push(`${day.on} is not weekday ${day.weekday}`);
    if (day.weekIndex !== Math.floor(index / 7)) reasons.push(`${day.on} is not in week ${day.weekIndex}`);
  }
  return reasons;
}

function idReasons(data: RosterProblem): string[] {
  const reasons: string[] = [];
  const people = uniqueIds('person', data.people, reasons);
  const activities = uniqueIds('activity', data.activities, reasons);
  const squads = uniqueIds('squad', data.squads, reasons);
  const days = new Set(data.days.map(({ on }) => on));
  const dangling = (what: string, id: string, known: ReadonlySet<string>): void => {
    if (!known.has(id)) reasons.push(`${what} ${id} is unknown`);
  };
  for (const { id, squadId } of data.people) if (squadId !== null) dangling(`squad of ${id}:`, squadId, squads);
  for (const { activityId, on } of data.demand) {
    dangling('demand of activity', activityId, activities);
    dangling('demand on day', on, days);
  }
  for (const { on } of data.skillNeeds) dangling('skill need on day', on, days);
  for (const { on, activityId } of data.contingents) {
    dangling('contingent on day', on, days);
    if (activityId) dangling('contingent of activity', activityId, activities);
  }
  for (const { personId } of data.wishes) dangling('wish of person', personId, people);
  for (const { personId, companionId } of data.companionWishes) {
    dangling('wish of person', personId, people);
    dangling('wished companion', companionId, people);
    if (personId === companionId) reasons.push(`${personId} is the own companion`);
  }
  for (const { personId } of data.exemptions ?? []) dangling('exemption of person', personId, people);
  for (const { personId } of data.standbys ?? []) dangling('standby of person', personId, people);
  for (const { personId } of data.authorisedOvertime ?? []) dangling('overtime of person', personId, people);
  for (const { personId, activityId } of data.pinned) {
    dangling('pinned person', personId, people);
    dangling('pinned activity', activityId, activities);
  }
  return reasons;
}

function figureReasons(data: RosterProblem): string[] {
  const reasons: string[] = [];
  for (const { id, remotePriority, remotePriorityOfWeeks = [], daysPerWeek, weeklyMinutes } of data.people) {
    const wrong = [remotePriority, ...remotePriorityOfWeeks].find((priority) => !(priority >= 0 && priority <= 1));
    if (wrong !== undefined) reasons.push(`priority of ${id} is ${wrong}, not 0..1`);
    if (!(daysPerWeek > 0 && weeklyMinutes >= 0)) reasons.push(`contract of ${id} has no days or minutes`);
  }
  for (const { activityId, on, floorCount, targetCount } of data.demand)
    if (floorCount < 0 || targetCount < floorCount)
      reasons.push(`demand of ${activityId} on ${on}: floor ${floorCount}, target ${targetCount}`);
  for (const { activityId, on, arrivals } of data.demand)
    if (arrivals && !(arrivals.visitsPerHour >= 0 && arrivals.serviceMinutes > 0))
      reasons.push(
        `demand of ${activityId} on ${on}: ${arrivals.visitsPerHour} visits of ${arrivals.serviceMinutes} minutes`,
      );
  for (const { qualificationId, on, requiredCount, wishedCount } of data.skillNeeds)
    if (requiredCount < 0 || wishedCount < requiredCount)
      reasons.push(`need of ${qualificationId} on ${on}: ${requiredCount} required, ${wishedCount} wished`);
  for (const { unitId, on, minCount, maxCount } of data.contingents)
    if (maxCount !== null && maxCount < minCount)
      reasons.push(`contingent of ${unitId} on ${on}: maximum ${maxCount} below minimum ${minCount}`);
  for (const { id, on, startAtMinute, endAtMinute } of data.duties)
    if (endAtMinute <= startAtMinute) reasons.push(`duty ${id} on ${on} ends before it starts`);
  return reasons;
}

function uniqueIds(what: string, items: readonly { readonly id: string }[], reasons: string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) reasons.push(`${what} ${id} appears twice`);
    seen.add(id);
  }
  return seen;
}

/** Freezes plain objects and arrays; sets and maps are readonly by type. */
function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  if (value instanceof Set || value instanceof Map) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) deepFreeze(item);
  return value;
}
