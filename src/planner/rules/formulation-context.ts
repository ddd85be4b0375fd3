import type { MilpBuilder, RowTerm } from '../milp/milp-builder';
import type { WorkMode } from '../problem/assignment';
import type { Activity, Duty, Person, RosterProblem } from '../problem/roster-problem';

/** One thing a person may do on one day; each becomes a yes-or-no column. */
export interface Choice {
  readonly person: Person;
  readonly duty: Duty;
  /** Null in agile work. */
  readonly siteId: string | null;
  readonly activity: Activity;
  readonly mode: WorkMode;
}

/** A choice with its column in the model. */
export interface ChosenColumn extends Choice {
  readonly column: number;
}

/** How many people of one duty, site and activity take their break at one time; breaks are shared out when decoding. */
export interface BreakColumn {
  readonly on: string;
  readonly dutyId: string;
  readonly siteId: string | null;
  readonly activityId: string;
  readonly breakStartAtMinute: number;
  readonly breakMinutes: number;
  readonly column: number;
}

/** What the rules' encoders see: the problem, the choices left, and the builder they add rows to. */
export interface FormulationContext {
  readonly problem: RosterProblem;
  readonly builder: MilpBuilder;
  readonly choices: readonly ChosenColumn[];
  /** A person's choices of one date. */
  choicesOn(personId: string, on: string): readonly ChosenColumn[];
  /** A person's choices of a plan week. */
  choicesOfWeek(personId: string, weekIndex: number): readonly ChosenColumn[];
  /** Everybody's choices of one date. */
  everybodyOn(on: string): readonly ChosenColumn[];
  readonly breaks: readonly BreakColumn[];
}

/** A row's terms: every choice once, with coefficient 1. */
export function sumOf(choices: readonly ChosenColumn[]): RowTerm[] {
  return choices.map(({ column }) => [column, 1]);
}
