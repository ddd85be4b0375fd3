import type { RowLanguage, SymbolAutomaton } from './roster-rows';

/** One component of a product of automata: its size and its step over symbol classes, -1 where it forbids the class. */
export interface Step {
  readonly size: number;
  readonly start: number;
  readonly next: (day: number, state: number, symbolClass: number) => number;
  readonly accepts: (state: number) => boolean;
}

/**
 * A language without what tells nothing apart: symbols that all automata and the amount treat alike are one class, states
 * with the same future are one state. Languages of people who may work other duties by the same rules often reduce to the
 * same one, and `key` says so.
 */
export interface ReducedLanguage {
  readonly steps: readonly Step[];
  readonly classCount: number;
  /** Class of each symbol of the language. */
  readonly classOf: Int16Array;
  /** What each class adds to the amount. */
  readonly amounts: Int32Array;
  readonly key: string;
}

/**
 * @param tracked counters that are followed exactly, as automata of their sums
 * @param amount the counter that is followed as an amount
 */
export function reduceLanguage(
  language: RowLanguage,
  tracked: readonly number[],
  amount: number | null,
): ReducedLanguage {
  const { symbolCount, counters } = language;
  const amounts = amount === null ? new Int32Array(symbolCount) : counters[amount]!.amounts;
  const automata = language.automata.map((automaton) => withoutTwinStates(automaton, symbolCount));
  const sums = tracked.map((index) => counters[index]!);
  const marks = Array.from({ length: symbolCount }, (_, symbol) =>
    JSON.stringify([
      amounts[symbol],
      sums.map((counter) => counter.amounts[symbol]),
      automata.map((automaton) => column(automaton, symbolCount, symbol)),
    ]),
  );
  const classes = [...new Set(marks)].sort();
  const classNumbers = new Map(classes.map((mark, index) => [mark, index]));
  const classOf = Int16Array.from(marks, (mark) => classNumbers.get(mark)!);
  const member = classes.map((mark) => marks.indexOf(mark));
  const shape = automata.map(({ startState, accepts, tableOfDay }) => [startState, [...accepts], tableOfDay]);
  return {
    steps: [
      ...automata.map((automaton) => automatonStep(automaton, symbolCount, member)),
      ...sums.map((counter) => sumStep(counter, member)),
    ],
    classCount: classes.length,
    classOf,
    amounts: Int32Array.from(member, (symbol) => amounts[symbol]!),
    key: JSON.stringify([classes, shape, sums.map(({ least, most }) => [least, most])]),
  };
}

/** An automaton whose days refer to its different tables. */
interface TabledAutomaton {
  readonly stateCount: number;
  readonly startState: number;
  readonly accepts: Uint8Array;
  readonly tables: readonly Int16Array[];
  readonly tableOfDay: readonly number[];
}

/** Partition refinement (Moore 1956), where two states must agree in the tables of all days. */
function withoutTwinStates(
  { stateCount, startState, accepts, next }: SymbolAutomaton,
  symbolCount: number,
): TabledAutomaton {
  const tables = [...new Set(next)];
  const tableOfDay = next.map((table) => tables.indexOf(table));
  let classOf = Array.from(accepts, Number);
  for (let count = new Set(classOf).size, before = 0; count > before;) {
    const marks = Array.from({ length: stateCount }, (_, state) =>
      [classOf[state], ...tables.flatMap((table) => futures(table, state, symbolCount, classOf))].join(),
    );
    const numbers = new Map([...new Set(marks)].map((mark, index) => [mark, index]));
    classOf = marks.map((mark) => numbers.get(mark)!);
    [before, count] = [count, numbers.size];
  }
  const size = new Set(classOf).size;
  const member = Array.from({ length: size }, (_, index) => classOf.indexOf(index));
  return {
    stateCount: size,
    startState: classOf[startState]!,
    accepts: Uint8Array.from(member, (state) => accepts[state]!),
    tables: tables.map((table) =>
      Int16Array.from(member.flatMap((state) => futures(table, state, symbolCount, classOf))),
    ),
    tableOfDay,
  };
}

/** The class a state leads to by each symbol, -1 for none. */
function futures(table: Int16Array, state: number, symbolCount: number, classOf: readonly number[]): number[] {
  return Array.from(table.subarray(state * symbolCount, (state + 1) * symbolCount), (target) =>
    target < 0 ? -1 : classOf[target]!,
  );
}

/** Where a symbol leads from each state, table by table. */
function column({ tables, stateCount }: TabledAutomaton, symbolCount: number, symbol: number): number[] {
  return tables.flatMap((table) =>
    Array.from({ length: stateCount }, (_, state) => table[state * symbolCount + symbol]!),
  );
}

function automatonStep(
  { stateCount, startState, accepts, tables, tableOfDay }: TabledAutomaton,
  symbolCount: number,
  member: readonly number[],
): Step {
  return {
    size: stateCount,
    start: startState,
    next: (day, state, symbolClass) => tables[tableOfDay[day]!]![state * symbolCount + member[symbolClass]!]!,
    accepts: (state) => accepts[state] === 1,
  };
}

function sumStep({ amounts, least, most }: RowLanguage['counters'][number], member: readonly number[]): Step {
  return {
    size: most + 1,
    start: 0,
    next: (_, state, symbolClass) => {
      const sum = state + amounts[member[symbolClass]!]!;
      return sum <= most ? sum : -1;
    },
    accepts: (state) => state >= least,
  };
}
