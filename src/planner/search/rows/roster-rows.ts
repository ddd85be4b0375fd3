/**
 * What a rule asks of one person's row of days, as plain tables: a finite automaton over the symbols of a language.
 * `next[day][state * symbolCount + symbol]` is the state after the day, -1 where the rule forbids it.
 */
export interface SymbolAutomaton {
  readonly stateCount: number;
  readonly startState: number;
  readonly next: readonly Int16Array[];
  readonly accepts: Uint8Array;
}

/** A quantity summed over the whole row, and the bounds of the sum. */
export interface SymbolCounter {
  /** Whole amount of each symbol, in the counter's unit; 0 for the free day. */
  readonly amounts: Int32Array;
  readonly least: number;
  readonly most: number;
}

/**
 * The lawful rows of days of like people. A row is a word of one symbol a day; symbol 0 is the free day, two duties that
 * no rule tells apart are one symbol.
 */
export interface RowLanguage {
  readonly dayCount: number;
  readonly symbolCount: number;
  readonly automata: readonly SymbolAutomaton[];
  readonly counters: readonly SymbolCounter[];
}

/**
 * A roster problem as rows of days: each person takes one word of the person's language, each worked day is one option,
 * and what people do together is priced row by row of the model. Typed arrays throughout, so that it moves to a thread.
 *
 * An option is a placement of the model. Options of person p on day d are `optionStart[p * dayCount + d]` up to the next
 * start. A coupling row costs `rowCost[rowCostStart[row] + n]` when n options of it are taken, convex in n.
 */
export interface RosterRows {
  readonly dayCount: number;
  readonly personCount: number;
  readonly languages: readonly RowLanguage[];
  readonly languageOf: Int32Array;
  readonly optionStart: Int32Array;
  readonly optionSymbol: Int16Array;
  readonly optionColumn: Int32Array;
  readonly optionCost: Float64Array;
  /** Coupling rows of each option: `optionRows[optionRowStart[option]]` up to the next start. */
  readonly optionRowStart: Int32Array;
  readonly optionRows: Int32Array;
  readonly rowCount: number;
  readonly rowCostStart: Int32Array;
  readonly rowCost: Float64Array;
  /** Costs that no decision changes. */
  readonly constantCost: number;
}
