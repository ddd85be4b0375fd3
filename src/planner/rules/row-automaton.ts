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
  /** State before the first day, the person's history read already. */
  readonly startState: number;
  readonly classCount: number;
  readonly next: readonly Int16Array[];
  /** By state: 1 where the row may end like that. */
  readonly accepts: Uint8Array;
}

/** A rule's automaton for one person of a problem, and the class of each placement in it. */
export interface PersonAutomaton extends RowAutomaton {
  /** 1 to `classCount` - 1. */
  readonly classOf: (placement: Placement) => number;
}
