import { SeededRandom } from '../seeded-random';
import type { RosterRows, RowLanguage } from './roster-rows';
import { RowFinder } from './row-finder';

const DAYS = 7;
/** Symbols: 0 free, 1 early, 2 late, 3 night. */
const SYMBOLS = 4;

/** Late may not come before early; two days worked in a row at the most; 2 to 4 points of work; one night at the most. */
function language(limits: { least: number; most: number; nights: number }): RowLanguage {
  const successions = Int16Array.from([0, 0, 1, 0, 0, -1, 1, 0]);
  const runs = Int16Array.from([0, 1, 1, 1, 0, 2, 2, 2, 0, -1, -1, -1]);
  const always = (table: Int16Array): Int16Array[] => Array.from({ length: DAYS }, () => table);
  return {
    dayCount: DAYS,
    symbolCount: SYMBOLS,
    automata: [
      { stateCount: 2, startState: 0, next: always(successions), accepts: Uint8Array.of(1, 1) },
      { stateCount: 3, startState: 0, next: always(runs), accepts: Uint8Array.of(1, 1, 1) },
    ],
    counters: [
      { amounts: Int32Array.of(0, 1, 1, 2), least: limits.least, most: limits.most },
      { amounts: Int32Array.of(0, 0, 0, 1), least: 0, most: limits.nights },
    ],
  };
}

function rowsOf(own: RowLanguage): RosterRows {
  const options = DAYS * (SYMBOLS - 1);
  return {
    dayCount: DAYS,
    personCount: 1,
    languages: [own],
    languageOf: Int32Array.of(0),
    optionStart: Int32Array.from({ length: DAYS + 1 }, (_, day) => day * (SYMBOLS - 1)),
    optionSymbol: Int16Array.from({ length: options }, (_, option) => 1 + (option % (SYMBOLS - 1))),
    optionColumn: Int32Array.from({ length: options }, (_, option) => option),
    optionCost: new Float64Array(options),
    optionRowStart: new Int32Array(options + 1),
    optionRows: new Int32Array(0),
    rowCount: 0,
    rowCostStart: Int32Array.of(0),
    rowCost: new Float64Array(0),
    constantCost: 0,
  };
}

/** Whether a word is in the language, read symbol by symbol. */
function accepts({ automata, counters }: RowLanguage, word: readonly number[]): boolean {
  const isRead = automata.every(({ startState, next, accepts: ends }) => {
    let state = startState;
    for (const [day, symbol] of word.entries()) {
      state = next[day]![state * SYMBOLS + symbol]!;
      if (state < 0) return false;
    }
    return ends[state] === 1;
  });
  const sums = counters.map(({ amounts }) => word.reduce((sum, symbol) => sum + amounts[symbol]!, 0));
  return isRead && counters.every(({ least, most }, index) => sums[index]! >= least && sums[index]! <= most);
}

function everyWord(): number[][] {
  let words: number[][] = [[]];
  for (let day = 0; day < DAYS; day++) words = words.flatMap((word) => [0, 1, 2, 3].map((symbol) => [...word, symbol]));
  return words;
}

describe('RowFinder', () => {
  it.each([
    ['wide limits', { least: 0, most: 9, nights: 7 }],
    ['a narrow window of work', { least: 3, most: 4, nights: 7 }],
    ['few nights', { least: 2, most: 6, nights: 1 }],
    ['no nights', { least: 4, most: 5, nights: 0 }],
  ])('finds the cheapest of all lawful rows: %s', (_name, limits) => {
    const own = language(limits);
    const lawful = everyWord().filter((word) => accepts(own, word));
    const finder = new RowFinder(rowsOf(own));
    const random = new SeededRandom(1);
    const taken = new Int32Array(DAYS);
    for (let trial = 0; trial < 25; trial++) {
      const costs = Float64Array.from({ length: DAYS * (SYMBOLS - 1) }, () => Math.round(40 * random.next() - 25));
      const costOf = (word: readonly number[]): number =>
        word.reduce((sum, symbol, day) => sum + (symbol === 0 ? 0 : costs[day * (SYMBOLS - 1) + symbol - 1]!), 0);
      const cheapest = Math.min(...lawful.map(costOf));
      expect(finder.find(0, costs, taken)).toBe(cheapest);
      const word = Array.from(taken, (option) => (option < 0 ? 0 : 1 + (option % (SYMBOLS - 1))));
      expect(accepts(own, word)).toBe(true);
      expect(costOf(word)).toBe(cheapest);
    }
  });

  it('finds the cheapest days of a window, all others as given; quickly, a lawful row no cheaper than that', () => {
    const own = language({ least: 3, most: 5, nights: 1 });
    const lawful = everyWord().filter((word) => accepts(own, word));
    const finder = new RowFinder(rowsOf(own));
    const random = new SeededRandom(2);
    const taken = new Int32Array(DAYS);
    const wordOf = (): number[] => Array.from(taken, (option) => (option < 0 ? 0 : 1 + (option % (SYMBOLS - 1))));
    for (let trial = 0; trial < 50; trial++) {
      const costs = Float64Array.from({ length: DAYS * (SYMBOLS - 1) }, () => Math.round(40 * random.next() - 25));
      const costOf = (word: readonly number[]): number =>
        word.reduce((sum, symbol, day) => sum + (symbol === 0 ? 0 : costs[day * (SYMBOLS - 1) + symbol - 1]!), 0);
      const from = random.below(DAYS - 1);
      const window = { from, until: from + 2 + random.below(DAYS - from - 1) };
      const given = random.pick(lawful);
      const row = Int32Array.from(given, (symbol, day) => (symbol === 0 ? -1 : day * (SYMBOLS - 1) + symbol - 1));
      const isKept = (word: readonly number[]): boolean =>
        word.every((symbol, day) => (day >= window.from && day < window.until) || symbol === given[day]);
      const cheapest = Math.min(...lawful.filter(isKept).map(costOf));

      const quick = finder.findQuickly(window, row, 0, costs, taken);
      expect(accepts(own, wordOf()) && isKept(wordOf())).toBe(true);
      expect(quick).toBe(costOf(wordOf()));
      expect(quick).toBeGreaterThanOrEqual(cheapest);
      expect(finder.findWithin(window, row, 0, costs, taken)).toBe(cheapest);
      expect(accepts(own, wordOf()) && isKept(wordOf())).toBe(true);
    }
  });

  it('finds some lawful row by a walk, whatever can be worked on a day, or says that there is none', () => {
    const random = new SeededRandom(3);
    const taken = new Int32Array(DAYS);
    let foundCount = 0;
    for (let trial = 0; trial < 200; trial++) {
      const least = random.below(6);
      const own = language({ least, most: least + random.below(3), nights: random.below(3) });
      const costs = Float64Array.from({ length: DAYS * (SYMBOLS - 1) }, () =>
        random.chance(0.3) ? Infinity : Math.round(40 * random.next() - 25),
      );
      const isOpen = (word: readonly number[]): boolean =>
        word.every((symbol, day) => symbol === 0 || costs[day * (SYMBOLS - 1) + symbol - 1] !== Infinity);
      const hasLawful = everyWord().some((word) => isOpen(word) && accepts(own, word));
      const cost = new RowFinder(rowsOf(own)).findAny(0, costs, taken);
      expect(cost < Infinity).toBe(hasLawful);
      if (!hasLawful) continue;
      foundCount++;
      const word = Array.from(taken, (option) => (option < 0 ? 0 : 1 + (option % (SYMBOLS - 1))));
      expect(accepts(own, word) && isOpen(word)).toBe(true);
    }
    expect(foundCount).toBeGreaterThan(100);
  });

  it('counts what ending with a sum costs when it finds days quickly', () => {
    const own = language({ least: 0, most: 9, nights: 7 });
    const finder = new RowFinder(rowsOf(own));
    const taken = new Int32Array(DAYS);
    const window = { from: 0, until: DAYS };
    const costs = Float64Array.from({ length: DAYS * (SYMBOLS - 1) }, (_, option) => (option % 3 === 2 ? 5 : -1));
    const sums = everyWord().filter((word) => accepts(own, word));
    const amountOf = (word: readonly number[]): number => word.reduce((sum, symbol) => sum + [0, 1, 1, 2][symbol]!, 0);
    const costOf = (word: readonly number[]): number => word.reduce((sum, symbol) => sum + [0, -1, -1, 5][symbol]!, 0);
    for (const wanted of [0, 1, 3]) {
      const endCosts = Float64Array.from({ length: 10 }, (_, sum) => (sum === wanted ? 0 : 100));
      const cheapest = Math.min(...sums.map((word) => costOf(word) + endCosts[amountOf(word)]!));
      finder.findQuickly(window, new Int32Array(DAYS).fill(-1), 0, costs, taken, endCosts);
      const word = Array.from(taken, (option) => (option < 0 ? 0 : 1 + (option % (SYMBOLS - 1))));
      expect(costOf(word) + endCosts[amountOf(word)]!).toBe(cheapest);
      expect(amountOf(word)).toBe(wanted);
    }
  });

  it('says so where no row is lawful', () => {
    const finder = new RowFinder(rowsOf(language({ least: 20, most: 30, nights: 7 })));
    expect(finder.find(0, new Float64Array(DAYS * (SYMBOLS - 1)), new Int32Array(DAYS))).toBe(Infinity);
  });
});
