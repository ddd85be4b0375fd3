import type { Person, RosterProblem } from '../../problem/roster-problem';
import { enabledRules } from '../../rules/enabled-rules';
import type { Placement } from '../../rules/formulation-context';
import type { RowAutomaton, RowExtension } from '../../rules/row-automaton';
import type { RosterRows, RowLanguage, SymbolAutomaton, SymbolCounter } from './roster-rows';

/**
 * From half a year on people whose rules are alike share their symbols, also those that only some can take: unfolding a
 * language takes longer than walking past arcs that are never open. Below, each person has what that person's duties need.
 */
const LONG_HORIZON_DAYS = 182;

/** What rules see of a placement: its class in each automaton, then its amount in each counter. */
type Seen = readonly number[];

/** Symbols that people share, by what is seen of them. */
class SymbolTable {
  readonly seen: Seen[] = [];
  private readonly known = new Map<string, number>();

  /** Symbols begin at 1; 0 is a free day. */
  symbolOf(seen: Seen): number {
    const key = seen.join();
    let symbol = this.known.get(key);
    if (symbol === undefined) this.known.set(key, (symbol = this.seen.push(seen)));
    return symbol;
  }
}

interface PersonRules extends RowExtension {
  readonly table: SymbolTable;
}

/** The languages of a problem's people: people whose rules and duties are alike share one, and with it its graphs. */
export class PersonLanguages {
  private readonly people: PersonRules[] = [];
  private readonly tables = new Map<string, SymbolTable>();
  /** By column of the placement. */
  private readonly symbols: Int16Array;

  constructor(
    private readonly problem: RosterProblem,
    columnCount: number,
  ) {
    this.symbols = new Int16Array(columnCount);
  }

  /** Adds the next person, given all placements the person has. */
  add(person: Person, placements: readonly Placement[]): void {
    const extensions = enabledRules(this.problem).flatMap((rule) => rule.extend(this.problem, person) ?? []);
    const automata = extensions.flatMap((extension) => extension.automata);
    const counters = extensions.flatMap((extension) => extension.counters);
    const isLong = this.problem.days.length >= LONG_HORIZON_DAYS;
    const table = this.tableFor(isLong ? `${automataKey(automata)} ${counters.length}` : person.id);
    for (const placement of placements)
      this.symbols[placement.column] = table.symbolOf([
        ...automata.map(({ classOf }) => classOf(placement)),
        ...counters.map(({ amountOf }) => amountOf(placement)),
      ]);
    this.people.push({ automata, counters, table });
  }

  /** The languages, and which is whose, once everybody has been added. */
  all(): Pick<RosterRows, 'languages' | 'languageOf'> {
    const languages: RowLanguage[] = [];
    const known = new Map<string, number>();
    const languageOf = Int32Array.from(this.people, (rules) => {
      const language = this.languageOf(rules);
      const key = keyOf(language);
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = languages.push(language) - 1));
      return index;
    });
    return { languages, languageOf };
  }

  symbolOf(placement: Placement): number {
    return this.symbols[placement.column]!;
  }

  private tableFor(key: string): SymbolTable {
    let table = this.tables.get(key);
    if (!table) this.tables.set(key, (table = new SymbolTable()));
    return table;
  }

  private languageOf({ automata, counters, table }: PersonRules): RowLanguage {
    const dayCount = this.problem.days.length;
    const column = (index: number): number[] => [0, ...table.seen.map((seen) => seen[index]!)];
    return {
      dayCount,
      symbolCount: table.seen.length + 1,
      automata: automata.map((automaton, index) => toSymbols(automaton, column(index))),
      counters: counters.flatMap((counter, index) => counterOf(counter, column(automata.length + index), dayCount)),
    };
  }
}

function toSymbols(automaton: RowAutomaton, classes: readonly number[]): SymbolAutomaton {
  const { stateCount, startState, accepts } = automaton;
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
  { least, most }: RowExtension['counters'][number],
  amounts: readonly number[],
  dayCount: number,
): SymbolCounter[] {
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
    automataKey(automata),
    counters.map(({ amounts, least, most }) => [amounts.join(), least, most]),
  ]);
}

function automataKey(automata: readonly SymbolAutomaton[]): string {
  return JSON.stringify(automata.map(({ startState, accepts, next }) => [startState, accepts.join(), tablesKey(next)]));
}

/** Like days share a table, so that each is written once. */
function tablesKey(next: readonly Int16Array[]): string {
  const numbers = new Map<Int16Array, number>();
  for (const table of next) if (!numbers.has(table)) numbers.set(table, numbers.size);
  return `${next.map((table) => numbers.get(table)).join()}|${[...numbers.keys()].map((table) => table.join()).join('|')}`;
}
