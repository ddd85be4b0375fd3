import type { DayWindow } from './day-window';
import { PricerScratch } from './pricer-scratch';
import { costOfRow } from './roster-state';
import type { RosterRows, RowLanguage, SymbolCounter } from './roster-rows';
import type { RowGraph } from './row-graph';
import { SharedGraphs } from './shared-graphs';
import { RowPricer } from './row-pricer';

/** A language and its graphs, by the counters they respect; made when first needed. */
interface LanguageGraphs {
  readonly language: RowLanguage;
  readonly amount: number | null;
  readonly graphs: Map<string, { readonly graph: RowGraph; readonly classOf: Int16Array }>;
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
  private readonly graphs = new SharedGraphs();
  private readonly pricers: RowPricer[] = [];
  private readonly tracked: Set<number>[];
  private readonly symbolCosts: Float64Array;
  /** Option behind each symbol and day, -1 for none. */
  private readonly symbolOption: Int32Array;
  private readonly symbols: Int16Array;
  private readonly scratch = new PricerScratch();
  private readonly allDays: DayWindow;
  /** Steps of all dynamic programs so far: a measure of work that no clock disturbs. */
  steps = 0;

  constructor(readonly rows: RosterRows) {
    this.languages = rows.languages.map((language) => ({
      language,
      amount: widestCounter(language),
      graphs: new Map(),
    }));
    const symbolCount = rows.languages.reduce((most, language) => Math.max(most, language.symbolCount), 1);
    this.tracked = Array.from({ length: rows.personCount }, () => new Set<number>());
    this.symbolCosts = new Float64Array(rows.dayCount * symbolCount);
    this.symbolOption = new Int32Array(rows.dayCount * symbolCount);
    this.symbols = new Int16Array(rows.dayCount);
    this.allDays = { from: 0, until: rows.dayCount };
    for (let person = 0; person < rows.personCount; person++) this.pricers.push(this.pricerFor(person));
  }

  /**
   * The cheapest row's options day by day, -1 on free days, into `taken`; its cost is returned, infinite without a row.
   * @param optionCosts by option of the whole roster; only the person's are read
   */
  find(person: number, optionCosts: Float64Array, taken: Int32Array): number {
    this.gatherSymbols(person, optionCosts, this.allDays);
    return this.cheapest(person, taken, null, false);
  }

  /** Some lawful row, cheap day by day, where the cheapest takes too long; its cost, infinite without a row. */
  findAny(person: number, optionCosts: Float64Array, taken: Int32Array): number {
    this.gatherSymbols(person, optionCosts, this.allDays);
    const pricer = this.pricers[person]!;
    const before = pricer.steps;
    const isFound = pricer.walk(this.symbolCosts, this.symbols) && this.brokenCounters(person).length === 0;
    this.steps += pricer.steps - before;
    if (!isFound) return this.find(person, optionCosts, taken);
    this.toOptions(person, taken, this.allDays);
    return costOfRow(taken, optionCosts);
  }

  /** Steps it takes to find everybody's cheapest row once, about. */
  stepsForAll(): number {
    return this.pricers.reduce(
      (sum, { graph }) => sum + (graph.cellCount * graph.arcTo.length) / graph.arcStart.length,
      0,
    );
  }

  /** The same with all days outside a window as in a given lawful row. */
  findWithin(window: DayWindow, row: Int32Array, person: number, optionCosts: Float64Array, taken: Int32Array): number {
    const given = this.keepOutside(window, row, person, optionCosts, taken);
    return given + this.cheapest(person, taken, window, false);
  }

  /**
   * The same, but a lawful row that is cheap, not always the cheapest: a counter that is broken is kept by leaving out
   * the days above its limit, before it is respected for good. Graphs stay small.
   * @param endCosts by the row's sum of the counter `amountCounter`, what ending with it costs on top
   */
  findQuickly(
    window: DayWindow,
    row: Int32Array,
    person: number,
    optionCosts: Float64Array,
    taken: Int32Array,
    endCosts: Float64Array | null = null,
  ): number {
    const given = this.keepOutside(window, row, person, optionCosts, taken);
    const cost = this.cheapest(person, taken, window, true, endCosts);
    return cost === Infinity ? this.findWithin(window, row, person, optionCosts, taken) : given + cost;
  }

  /** Prepares the days of a window to be found and the others to stay; cost of those that stay. */
  private keepOutside(
    window: DayWindow,
    row: Int32Array,
    person: number,
    optionCosts: Float64Array,
    taken: Int32Array,
  ): number {
    this.gatherSymbols(person, optionCosts, window);
    let given = 0;
    for (let day = 0; day < row.length; day++) {
      const option = row[day]!;
      this.symbols[day] = option < 0 ? 0 : this.rows.optionSymbol[option]!;
      if (day >= window.from && day < window.until) continue;
      taken[day] = option;
      if (option >= 0) given += optionCosts[option]!;
    }
    return given;
  }

  /** The cheapest row; or the cheapest days of a window, where the symbols are those of the given row. */
  private cheapest(
    person: number,
    taken: Int32Array,
    window: DayWindow | null,
    isQuick: boolean,
    endCosts: Float64Array | null = null,
  ): number {
    for (;;) {
      const pricer = this.pricers[person]!;
      const before = pricer.steps;
      const cost = window
        ? pricer.priceWithin(window, this.symbolCosts, this.symbols, endCosts)
        : pricer.price(this.symbolCosts);
      this.steps += pricer.steps - before;
      if (cost === Infinity) return cost;
      pricer.trace(this.symbols, window ?? this.allDays);
      const broken = this.brokenCounters(person);
      if (broken.length === 0) {
        this.toOptions(person, taken, window ?? this.allDays);
        return cost;
      }
      if (isQuick) {
        if (!this.leaveOut(person, broken, window ?? this.allDays)) return Infinity;
        continue;
      }
      for (const counter of broken) this.tracked[person]!.add(counter);
      this.pricers[person] = this.pricerFor(person);
    }
  }

  /** Forbids the days of a window on which a broken counter goes beyond its limit; false where it falls short instead. */
  private leaveOut(person: number, broken: readonly number[], { from, until }: DayWindow): boolean {
    const { counters, symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    for (const counter of broken) {
      const { amounts, least, most } = counters[counter]!;
      let left = most;
      for (const symbol of this.symbols) left -= amounts[symbol]!;
      if (left >= 0 || least > 0) return false;
      for (let day = until - 1; day >= from; day--) {
        const amount = amounts[this.symbols[day]!]!;
        if (amount > 0 && left >= 0) continue;
        left += amount;
        for (let symbol = 1; symbol < symbolCount; symbol++)
          if (amounts[symbol]! > 0) this.symbolCosts[day * symbolCount + symbol] = Infinity;
      }
    }
    return true;
  }

  private gatherSymbols(person: number, optionCosts: Float64Array, { from, until }: DayWindow): void {
    const { dayCount, optionStart, optionSymbol } = this.rows;
    const { symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    const { symbolCosts, symbolOption } = this;
    symbolCosts.fill(Infinity, from * symbolCount, until * symbolCount);
    symbolOption.fill(-1, from * symbolCount, until * symbolCount);
    const place = person * dayCount;
    this.steps += optionStart[place + until]! - optionStart[place + from]!;
    for (let day = from; day < until; day++) {
      symbolCosts[day * symbolCount] = 0;
      for (let option = optionStart[place + day]!; option < optionStart[place + day + 1]!; option++) {
        const cell = day * symbolCount + optionSymbol[option]!;
        if (optionCosts[option]! < symbolCosts[cell]!) {
          symbolCosts[cell] = optionCosts[option]!;
          symbolOption[cell] = option;
        }
      }
    }
  }

  /** The counter of a person's rows that is followed as an amount; null where there is none. */
  amountCounter(person: number): SymbolCounter | null {
    const { language, amount } = this.languages[this.rows.languageOf[person]!]!;
    return amount === null ? null : language.counters[amount]!;
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

  private toOptions(person: number, taken: Int32Array, { from, until }: DayWindow): void {
    const { symbolCount } = this.rows.languages[this.rows.languageOf[person]!]!;
    for (let day = from; day < until; day++) {
      const symbol = this.symbols[day]!;
      taken[day] = symbol === 0 ? -1 : this.symbolOption[day * symbolCount + symbol]!;
    }
  }

  private pricerFor(person: number): RowPricer {
    const { language, amount, graphs } = this.languages[this.rows.languageOf[person]!]!;
    const tracked = [...this.tracked[person]!].sort((a, b) => a - b);
    const key = tracked.join();
    let found = graphs.get(key);
    if (!found) graphs.set(key, (found = this.graphs.find(language, tracked, amount)));
    return new RowPricer(found.graph, found.classOf, this.scratch);
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
