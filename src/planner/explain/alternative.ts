import type { Assignment } from '../problem/assignment';
import type { RosterProblem } from '../problem/roster-problem';
import { changedPersonDays, type RosterChange } from './check-session/roster-change';
import { compareDifferences, type RosterDifference } from './check-session/roster-difference';

/** Another way of doing some person-days, and what the rules say of it. */
export interface Alternative {
  readonly kind: 'free-day' | 'placement' | 'swap' | 'takes-over' | 'moves' | 'gives-back';
  /** The colleague it needs, or null. */
  readonly colleagueId: string | null;
  readonly change: RosterChange;
  readonly difference: RosterDifference;
}

/** The best first: law, points level by level, fewest changes; then by colleague, so that the order is always the same. */
export function compareAlternatives(a: Alternative, b: Alternative): number {
  return (
    compareDifferences(a.difference, b.difference) ||
    changedPersonDays(a.change) - changedPersonDays(b.change) ||
    (a.colleagueId ?? '').localeCompare(b.colleagueId ?? '', 'en')
  );
}

/** Whether two assignments are the same work, whoever does it and whenever the break is. */
export function isSameWork(a: Assignment, b: Assignment): boolean {
  return (
    a.on === b.on &&
    a.dutyId === b.dutyId &&
    a.siteId === b.siteId &&
    a.activityId === b.activityId &&
    a.mode === b.mode
  );
}

/** Dates of the plan week a date lies in; empty outside the plan. */
export function weekOf({ days }: RosterProblem, on: string): string[] {
  const week = days.find((day) => day.on === on)?.weekIndex;
  return days.flatMap((day) => (day.weekIndex === week ? [day.on] : []));
}
