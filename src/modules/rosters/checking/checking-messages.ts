import type { RosterCheck } from '../../../planner/check-roster';
import type { FindingsDifference, RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import type { RosterComparison } from '../../../planner/explain/compare-rosters';
import type { Replacement } from '../../../planner/explain/replacement-candidates';
import type { MeasuredRoster } from '../../../planner/measure-roster';
import type { Assignment } from '../../../planner/problem/assignment';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import type { Absence } from '../../../planner/problem/with-absences';

/** Person-days done otherwise. A person has one duty a day at the most, so that person and date name it. */
export interface PersonDayChange {
  /** Person-days whose duty falls away; all of them have one. */
  readonly removed: readonly Absence[];
  readonly added: readonly Assignment[];
}

/** Gives a roster to the thread, which keeps it, measured, until `close`. */
export interface OpenMessage {
  readonly type: 'open';
  readonly key: string;
  readonly problem: RosterProblem;
  readonly assignments: readonly Assignment[];
}

/** A roster that was changed goes on under another key. */
export interface AdvanceMessage {
  readonly type: 'advance';
  readonly key: string;
  readonly nextKey: string;
  readonly change: PersonDayChange;
}

/** Measures an open roster when nothing else waits, so that the first question about it finds that done. */
export interface PrepareMessage {
  readonly type: 'prepare';
  readonly key: string;
}

export interface CloseMessage {
  readonly type: 'close';
  readonly key: string;
}

/** A roster before and after a change. */
export interface MeasuredChange {
  readonly before: RosterCheck;
  readonly after: MeasuredRoster;
  readonly difference: RosterDifference;
  readonly findings: FindingsDifference;
}

/** What can be asked of an open roster, and what is answered. */
export interface CheckingQuestions {
  readonly measure: { readonly ask: { readonly change: PersonDayChange }; readonly answer: MeasuredChange };
  readonly compare: { readonly ask: { readonly other: readonly Assignment[] }; readonly answer: RosterComparison };
  readonly candidates: { readonly ask: Absence; readonly answer: Replacement | null };
}

export type QuestionKind = keyof CheckingQuestions;

export type QuestionMessage = {
  readonly [Kind in QuestionKind]: {
    readonly type: 'ask';
    readonly id: number;
    readonly key: string;
    readonly kind: Kind;
    readonly ask: CheckingQuestions[Kind]['ask'];
  };
}[QuestionKind];

export type CheckingRequest = OpenMessage | PrepareMessage | AdvanceMessage | CloseMessage | QuestionMessage;

export type CheckingReply =
  | { readonly type: 'answer'; readonly id: number; readonly answer: CheckingQuestions[QuestionKind]['answer'] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
