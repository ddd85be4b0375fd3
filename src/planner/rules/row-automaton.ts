import type { Person, RosterProblem } from '../problem/roster-problem';
import type { Placement } from './formulation-context';

/**
 * How a rule follows one person's row of days: a finite automaton that reads a day at a time. The pricing of column
 * generation extends its labels with it, and a rotating pattern is a closed walk through the product of several.
 *
 * A day is read as a class: 0 is a free day, the others are whatever the rule tells apart (a duty kind, a band, agile or
 * on site). `next[day][class * stateCount + state]` is the state after the day, -1 where the rule forbids it; like days
 * share one table.
 */
export interface RowAutomaton {
  readonly ruleId: string;
  readonly stateCount: number;
  /** State before the first day. */
  readonly startState: number;
  readonly classCount: number;
  readonly next: readonly Int16Array[];
  /** By state: 1 where the row may end like that. */
  readonly accepts: Uint8Array;
}

/** What a rule sees of a placement in a row of days. */
export type RowPlacement = Pick<Placement, 'duty' | 'mode'>;

/** A rule's automaton for one person of a problem, and the class of each placement in it. */
export interface PersonAutomaton extends RowAutomaton {
  /** 1 to `classCount` - 1. */
  readonly classOf: (placement: RowPlacement) => number;
}

/**
 * A sum over a person's whole row of days with bounds, too wide to be followed state by state (minutes, duties of a kind).
 */
export interface PersonCounter {
  readonly ruleId: string;
  readonly least: number;
  readonly most: number;
  /** Whole number, at least 0. */
  readonly amountOf: (placement: RowPlacement) => number;
}

/** All a rule asks of one person's row of days. A row keeps the rule if every automaton accepts and every counter holds it. */
export interface RowExtension {
  readonly automata: readonly PersonAutomaton[];
  readonly counters: readonly PersonCounter[];
}

/**
 * The third half of a rule about rows of days: what it asks of a person's row after what is known from before it, for a
 * plan that nothing is fixed after. Null where the rule asks more of this person than automata and counters can say.
 */
export type RowExtender<B> = (problem: RosterProblem, person: Person, bound: B) => RowExtension | null;
