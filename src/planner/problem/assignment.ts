/** How a person works on one day. A programmed mixed day is not lawful (ARAN CFL240), so there is no third value. */
export type WorkMode = 'on-site' | 'agile';

/** Half of the day a duty belongs to; rotation of squads and the balance of mornings and afternoons count these. */
export type DutyBand = 'morning' | 'afternoon' | 'full-day';

/**
 * One person's work on one civil day: which duty, where, doing what, in which mode.
 *
 * Instants are minutes since 1970-01-01T00:00Z, fixed once from the civil time and the body's time zone, so that
 * subtracting two of them gives elapsed minutes also in a week with a clock change.
 */
export interface Assignment {
  readonly personId: string;
  /** Civil date, `yyyy-mm-dd`, of the duty's start. */
  readonly on: string;
  /** Id of the shift template the duty was made from. */
  readonly dutyId: string;
  /** Site where the person is, or null for agile work. */
  readonly siteId: string | null;
  readonly activityId: string;
  readonly mode: WorkMode;
  readonly startAtMinute: number;
  /** Exclusive. */
  readonly endAtMinute: number;
  /** Minutes that count towards the contract: the window less the unpaid break. */
  readonly paidMinutes: number;
  /** Start of the break, or null where the duty has none. */
  readonly breakStartAtMinute: number | null;
  readonly breakMinutes: number;
}

/** Orders assignments by date, then person: the order of every list the planner returns. */
export function compareAssignments(a: Assignment, b: Assignment): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (a.personId !== b.personId) return a.personId < b.personId ? -1 : 1;
  return a.startAtMinute - b.startAtMinute;
}
