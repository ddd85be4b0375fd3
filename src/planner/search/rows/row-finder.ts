import type { RosterRows, RowLanguage } from './roster-rows';
import { buildRowGraph, type RowGraph } from './row-graph';
import { RowPricer } from './row-pricer';

/** Graphs of one language, by the counters they respect; made when first needed and shared by like people. */
interface LanguageGraphs {
  readonly language: RowLanguage;
  readonly amount: number | null;
  readonly graphs: Map<string, RowGraph>;
}

/** Days `from` up to `until` (excluded): the part of a row that may change. */
export interface DayWindow {
  readonly from: number;
  readonly until: number;
}

/**
 * Finds the cheapest lawful row of days of a person for given costs of the options.
 *
 * Limits on how often a duty is worked bind seldom, and unfolding them all would make the graph many times larger. So a
 * counter is respected from the first row on that breaks it (decremental state-space relaxation: Righini and Salani
 * 2008): the cheapest row without the counter that keeps it anyway is the cheapest with it.
 */
export class RowFinder {
  private readonly languages: readonly LanguageGraphs[];
  private readonly pricers: RowPricer[] = [];
  private readonly tracked: Set<number>[];
  private readonly symbolCosts: Float64Array;
  /** Option behind each symbol and day, -1 for none. */
  private readonly symbolOption: Int32Array;
  private readonly symbols: Int16Array;
  private scratch = new Float64Array(0);
  /** Steps of all dynamic programs so far: a measure of work that no clock disturbs. */
  steps = 0;

  constructor(readonly rows: RosterRows) {
    this.languages = rows.languages.map((language) => ({
      language,
      amount: widestCounter(language),
      graphs: new Map<string, RowGraph>(),
    }));
    const symbolCount = rows.languages.reduce((most, language) => Math.max(most, language.symbolCount), 1);
    this.tracked = Array.from({ length: rows.personCount }, () => new Set<number>());
    this.symbolCosts = new Float64Array(rows.dayCount * symbolCount);
    this.symbolOption = new Int32Array(rows.dayCount * symbolCount);
    this.symbols = new Int16Array(rows.dayCount);
    for (let person = 0; person < rows.personCount; person++) this.pricers.push(this.pricerFor(person));
  }

  /**
   * The cheapest row's options day by day, -1 on free days, into `taken`; its cost is returned, infinite without a row.
   * @param optionCosts by option of the whole roster; only the person's are read
   */
  find(person: number, optionCosts: Float64Array, taken: Int32Array): number {
    this.gatherSymbols(person, optionCosts);
    return this.cheapest(person, taken);
  }

  /** The same with all days outside a window as in a given row. */
  findWithin(window: DayWindow, row: Int32Array, person: number, optionCosts: Float64Array, taken: Int32Array): number {
    this.gatherSymbols(person, optionCosts);
    const { symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    for (let day = 0; day < row.length; day++) {
      if (day >= window.from && day < window.until) continue;
      const option = row[day]!;
      this.symbolCosts.fill(Infinity, day * symbolCount, (day + 1) * symbolCount);
      const cell = day * symbolCount + (option < 0 ? 0 : this.rows.optionSymbol[option]!);
      this.symbolCosts[cell] = option < 0 ? 0 : optionCosts[option]!;
      this.symbolOption[cell] = option;
    }
    return this.cheapest(person, taken);
  }

  private cheapest(person: number, taken: Int32Array): number {
    for (;;) {
      const pricer = this.pricers[person]!;
      const cost = pricer.price(this.symbolCosts);
      this.steps += pricer.graph.stepCount;
      if (cost === Infinity) return cost;
      pricer.trace(this.symbols);
      const broken = this.brokenCounters(person);
      if (broken.length === 0) {
        this.toOptions(person, taken);
        return cost;
      }
      for (const counter of broken) this.tracked[person]!.add(counter);
      this.pricers[person] = this.pricerFor(person);
    }
  }

  private gatherSymbols(person: number, optionCosts: Float64Array): void {
    const { dayCount, optionStart, optionSymbol } = this.rows;
    const { symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    const { symbolCosts, symbolOption } = this;
    symbolCosts.fill(Infinity, 0, dayCount * symbolCount);
    symbolOption.fill(-1, 0, dayCount * symbolCount);
    for (let day = 0; day < dayCount; day++) {
      symbolCosts[day * symbolCount] = 0;
      const place = person * dayCount + day;
      for (let option = optionStart[place]!; option < optionStart[place + 1]!; option++) {
        const cell = day * symbolCount + optionSymbol[option]!;
        if (optionCosts[option]! < symbolCosts[cell]!) {
          symbolCosts[cell] = optionCosts[option]!;
          symbolOption[cell] = option;
        }
      }
    }
  }

  private brokenCounters(person: number): number[] {
    const { language, amount } = this.languages[this.rows.languageOf[person]!]!;
    const broken: number[] = [];
    for (const [index, { amounts, least, most }] of language.counters.entries()) {
      if (index === amount || this.tracked[person]!.has(index)) continue;
      let sum = 0;
      for (let day = 0; day < this.symbols.length; day++) sum += amounts[this.symbols[day]!]!;
      if (sum < least || sum > most) broken.push(index);
    }
    return broken;
  }

  private toOptions(person: number, taken: Int32Array): void {
    const { symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    for (let day = 0; day < this.symbols.length; day++) {
      const symbol = this.symbols[day]!;
      taken[day] = symbol === 0 ? -1 : this.symbolOption[day * symbolCount + symbol]!;
    }
  }

  private pricerFor(person: number): RowPricer {
    const { language, amount, graphs } = this.languages[this.rows.languageOf[person]!]!;
    const tracked = [...this.tracked[person]!].sort((a, b) => a - b);
    const key = tracked.join();
    let graph = graphs.get(key);
    if (!graph) graphs.set(key, (graph = buildRowGraph(language, tracked, amount)));
    if (graph.cellCount > this.scratch.length) {
      this.scratch = new Float64Array(graph.cellCount);
      for (const [index, { graph: other }] of this.pricers.entries())
        this.pricers[index] = new RowPricer(other, this.scratch);
    }
    return new RowPricer(graph, this.scratch);
  }
}

/** The counter with the most values: it is followed as an amount instead of unfolded. */
function widestCounter({ counters }: RowLanguage): number | null {
  let widest: number | null = null;
  const rank = ({ least, most }: RowLanguage['counters'][number]): number => (least > 0 ? 1_000_000 : 0) + most;
  for (const [index, counter] of counters.entries())
    if (widest === null || rank(counter) > rank(counters[widest]!)) widest = index;
  return widest;
}
