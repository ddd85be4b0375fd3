import type { RosterProblem } from '../problem/roster-problem';
import type { PersonAutomaton } from './row-automaton';

/** An automaton as its rule thinks of it; `tabulateAutomaton` writes its tables. */
export interface AutomatonSketch {
  readonly ruleId: string;
  readonly stateCount: number;
  readonly startState?: number;
  readonly classCount: number;
  readonly classOf: PersonAutomaton['classOf'];
  /** State after a day of a class, -1 where that is forbidden. */
  readonly step: (state: number, dayClass: number, day: number) => number;
  /** Days with the same answer have the same steps; all days are alike unless given. */
  readonly kindOfDay?: (day: number) => number | string;
  /** Every state unless given. */
  readonly accepts?: (state: number) => boolean;
}

/** Writes the tables of an automaton, one for each kind of day. */
export function tabulateAutomaton({ days }: Pick<RosterProblem, 'days'>, sketch: AutomatonSketch): PersonAutomaton {
  const { ruleId, stateCount, startState = 0, classCount, classOf, step, kindOfDay, accepts } = sketch;
  const tables = new Map<number | string, Int16Array>();
  const next = days.map((_, day) => {
    const kind = kindOfDay ? kindOfDay(day) : 0;
    let table = tables.get(kind);
    if (!table) {
      table = new Int16Array(classCount * stateCount);
      for (let dayClass = 0; dayClass < classCount; dayClass++)
        for (let state = 0; state < stateCount; state++)
          table[dayClass * stateCount + state] = step(state, dayClass, day);
      tables.set(kind, table);
    }
    return table;
  });
  const ends = Uint8Array.from({ length: stateCount }, (_, state) => (accepts && !accepts(state) ? 0 : 1));
  return { ruleId, stateCount, startState, classCount, classOf, next, accepts: ends };
}

const tabulated = new WeakMap<RosterProblem, Map<string, PersonAutomaton>>();

/** The same automaton for all people of a problem with the same key, which names the rule and all that tells them apart. */
export function sharedAutomaton(problem: RosterProblem, key: string, sketch: () => AutomatonSketch): PersonAutomaton {
  let ofProblem = tabulated.get(problem);
  if (!ofProblem) tabulated.set(problem, (ofProblem = new Map<string, PersonAutomaton>()));
  let automaton = ofProblem.get(key);
  if (!automaton) ofProblem.set(key, (automaton = tabulateAutomaton(problem, sketch())));
  return automaton;
}

/** Reads a day as free (0) or worked (1). */
export const worked = { classCount: 2, classOf: (): number => 1 };
