import type { MilpBuilder, RowTerm } from '../milp/milp-builder';
import type { WorkMode } from '../problem/assignment';
import type { Activity, Demand, Duty, Person, RosterProblem } from '../problem/roster-problem';

/** One thing a person may do on one day; the rules admit or exclude it. */
export interface Choice {
  readonly person: Person;
  readonly duty: Duty;
  /** Null in agile work. */
  readonly siteId: string | null;
  readonly activity: Activity;
  readonly mode: WorkMode;
}

/** A person at a place on a day: duty, site and mode, a yes-or-no column. What the person does there is `Work`. */
export interface Placement extends Omit<Choice, 'activity'> {
  readonly column: number;
}

/**
 * How many of a group of placements do one activity. The group's people may all do the same activities, so that only
 * their number matters to the model; who does what is shared out when decoding.
 */
export interface Work extends Omit<Choice, 'person'> {
  /** Their sum is the number of people. */
  readonly terms: readonly RowTerm[];
}

/** Placements of one duty, site, mode and day whose people may do the same activities, and those activities. */
export interface WorkGroup {
  readonly placements: readonly Placement[];
  readonly works: readonly Work[];
}

/**
 * How many people of one duty, site and activity take their break at one time, where that is a decision; breaks are
 * shared out when decoding.
 */
export interface BreakColumn {
  readonly on: string;
  readonly dutyId: string;
  readonly siteId: string | null;
  readonly activityId: string;
  readonly breakStartAtMinute: number;
  readonly breakMinutes: number;
  readonly column: number;
}

/**
 * Half hours of one need that look alike, each break of those at work falling into one of them: spread evenly, breaks
 * cost the least they can, so nobody has to decide about them (`docs/formulation.md`, "Breaks").
 */
export interface EvenBreaks {
  readonly demands: readonly Demand[];
  /** All work whose break falls into these half hours. */
  readonly works: readonly Work[];
  /** By duty id, the start of a break in each of the half hours. */
  readonly startsOf: ReadonlyMap<string, readonly number[]>;
}

/** What the rules' encoders see: the problem, what people may still do, and the builder they add rows to. */
export interface FormulationContext {
  readonly problem: RosterProblem;
  readonly builder: MilpBuilder;
  readonly placements: readonly Placement[];
  /** A person's placements of one date. */
  readonly placementsOn: (personId: string, on: string) => readonly Placement[];
  /** A person's placements of a plan week. */
  readonly placementsOfWeek: (personId: string, weekIndex: number) => readonly Placement[];
  /** Everybody's placements of one date. */
  readonly everybodyOn: (on: string) => readonly Placement[];
  readonly groups: readonly WorkGroup[];
  readonly breaks: readonly BreakColumn[];
  readonly evenBreaks: readonly EvenBreaks[];
}

/** A row's terms: every placement once, with coefficient 1. */
export function sumOf(placements: readonly Placement[]): RowTerm[] {
  return placements.map(({ column }) => [column, 1]);
}
