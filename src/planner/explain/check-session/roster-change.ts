import type { Assignment } from '../../problem/assignment';

/** Some person-days of a roster done otherwise. */
export interface RosterChange {
  /** Assignments of the roster that fall away; the very objects of its list. */
  readonly removed: readonly Assignment[];
  readonly added: readonly Assignment[];
}

/** The roster after the change. */
export function changedRoster(assignments: readonly Assignment[], { removed, added }: RosterChange): Assignment[] {
  const gone = new Set(removed);
  return [...assignments.filter((assignment) => !gone.has(assignment)), ...added];
}

/** How many person-days are no longer what they were. */
export function changedPersonDays({ removed, added }: RosterChange): number {
  return new Set([...removed, ...added].map(({ personId, on }) => `${personId} ${on}`)).size;
}
