import type { PatternProblem, PatternWord } from '../../../planner/rotation/pattern/rotating-pattern';

/** A pattern to build, and who may enter it; from a file of ours or of a public benchmark. */
export interface PatternFile {
  readonly title: string;
  readonly problem: PatternProblem;
  /** One for each shift of the problem, in its order. */
  readonly shifts: readonly PatternFileShift[];
  /** Successions that only the rest between shifts forbids, as `N D`. */
  readonly tooCloseShifts: readonly string[];
  /** People named in the file; empty where none are. */
  readonly people: readonly PatternFilePerson[];
  /** Monday on which everybody starts; null where the file does not say. */
  readonly from: string | null;
}

export interface PatternFileShift {
  readonly key: string;
  readonly name: string;
  readonly startMinuteOfDay: number;
  /** After the start; above 1440 on the next day. */
  readonly endMinuteOfDay: number;
  /** Shift template of a scenario folder; null without one. */
  readonly templateId: string | null;
}

export interface PatternFilePerson {
  readonly id: string;
  readonly name: string;
  readonly fixedWeek: number | null;
  readonly lastDays: PatternWord;
  readonly wishes: readonly { readonly on: string; readonly kinds: readonly number[] }[];
}
