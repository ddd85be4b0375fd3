import type { Person, RosterProblem } from '../../problem/roster-problem';
import { enabledRules } from '../../rules/enabled-rules';
import type { Placement } from '../../rules/formulation-context';
import type { RowExtension } from '../../rules/row-automaton';
import type { RowLanguage, SymbolAutomaton, SymbolCounter } from './roster-rows';

/** The languages of a problem's people: people whose rules and duties are alike share one, and with it its graphs. */
export class PersonLanguages {
  readonly list: RowLanguage[] = [];
  private readonly known = new Map<string, number>();
  private readonly symbols = new Map<string, number>();

  constructor(private readonly problem: RosterProblem) {}

  /** Index of a person's language, given all placements the person has. */
  add(person: Person, placements: readonly Placement[]): number {
    const extensions = enabledRules(this.problem).flatMap((rule) => rule.extend(this.problem, person) ?? []);
    const automata = extensions.flatMap((extension) => extension.automata);
    const counters = extensions.flatMap((extension) => extension.counters);
    // A symbol is what the rules see of a placement: its class in each automaton and its amount in each counter.
    const samples: Placement[] = [];
    const symbolOf = new Map<string, number>();
    for (const placement of placements) {
      const seen = [
        ...automata.map(({ classOf }) => classOf(placement)),
        ...counters.map(({ amountOf }) => amountOf(placement)),
      ].join();
      let symbol = symbolOf.get(seen);
      if (symbol === undefined) {
        symbol = samples.push(placement);
        symbolOf.set(seen, symbol);
      }
      this.symbols.set(placeKey(placement), symbol);
    }
    const language: RowLanguage = {
      dayCount: this.problem.days.length,
      symbolCount: samples.length + 1,
      automata: automata.map((automaton) => toSymbols(automaton, samples)),
      counters: counters.flatMap((counter) => counterOf(counter, samples, this.problem.days.length)),
    };
    const key = keyOf(language);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.push(language) - 1;
      this.known.set(key, index);
    }
    return index;
  }

  symbolOf(placement: Placement): number {
    return this.symbols.get(placeKey(placement))!;
  }
}

const placeKey = ({ column }: Placement): string => String(column);

function toSymbols(automaton: RowExtension['automata'][number], samples: readonly Placement[]): SymbolAutomaton {
  const { stateCount, startState, accepts, classOf } = automaton;
  const classes = [0, ...samples.map((placement) => classOf(placement))];
  const tables = new Map<Int16Array, Int16Array>();
  const next = automaton.next.map((table) => {
    let bySymbol = tables.get(table);
    if (!bySymbol) {
      bySymbol = new Int16Array(stateCount * classes.length);
      for (let state = 0; state < stateCount; state++)
        for (let symbol = 0; symbol < classes.length; symbol++)
          bySymbol[state * classes.length + symbol] = table[classes[symbol]! * stateCount + state]!;
      tables.set(table, bySymbol);
    }
    return bySymbol;
  });
  return { stateCount, startState, accepts, next };
}

/** In the largest unit that divides all amounts; left out where no row can break it. */
function counterOf(
  { least, most, amountOf }: RowExtension['counters'][number],
  samples: readonly Placement[],
  dayCount: number,
): SymbolCounter[] {
  const amounts = [0, ...samples.map((placement) => amountOf(placement))];
  const unit = amounts.reduce(greatestCommonDivisor, 0) || 1;
  const highest = dayCount * Math.max(...amounts);
  if (least <= 0 && highest <= most) return [];
  return [
    {
      amounts: Int32Array.from(amounts, (amount) => amount / unit),
      least: Math.ceil(Math.max(0, least) / unit),
      most: Math.floor(Math.min(most, highest) / unit),
    },
  ];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function keyOf({ symbolCount, automata, counters }: RowLanguage): string {
  return JSON.stringify([
    symbolCount,
    automata.map(({ startState, accepts, next }) => [startState, accepts.join(), tablesKey(next)]),
    counters.map(({ amounts, least, most }) => [amounts.join(), least, most]),
  ]);
}

/** Like days share a table, so that each is written once. */
function tablesKey(next: readonly Int16Array[]): string {
  const numbers = new Map<Int16Array, number>();
  for (const table of next) if (!numbers.has(table)) numbers.set(table, numbers.size);
  return `${next.map((table) => numbers.get(table)).join()}|${[...numbers.keys()].map((table) => table.join()).join('|')}`;
}
