import type { DayWindow } from '../rows/day-window';
import type { SearchContext } from '../search-context';
import type { SearchMemory } from '../search-memory';
import { RowSurroundings } from './row-surroundings';

/** People whose rows are freed, on some days or on all. */
export interface Neighbourhood {
  readonly people: readonly number[];
  readonly window: DayWindow | null;
}

/** Days of a stretch, up to twice as many. */
const SHORTEST_WINDOW = 7;
/** People of a block of days for each one freed on all days: a short row is decided sooner. */
const BLOCK_PEOPLE = 3;
/** How often people around dear rows are freed on a block of days instead of all. */
const BLOCK_CHANCE = 0.5;
/** Rows drawn in search of people, at the most. */
const MOST_DRAWS = 400;
/** How much more alike people are whose rules are the same. */
const SAME_RULES = 1.5;

/**
 * Ways to choose what is decided anew in the best roster. Which of them pay differs from problem to problem, and from the
 * beginning of a search to its end.
 */
export class Neighbourhoods {
  private readonly surroundings: RowSurroundings;
  private readonly everybody: readonly number[];
  private readonly ways: readonly ((size: number) => Neighbourhood)[] = [
    (size) => ({ people: this.somePeople(size), window: null }),
    () => ({ people: this.everybody, window: this.someDays() }),
    (size) => ({ people: this.somePeople(size * BLOCK_PEOPLE), window: this.someDays() }),
    (size) => this.aroundDearRows(size),
    (size) => ({ people: this.farFromPrices(size), window: null }),
    (size) => ({ people: this.peopleAlike(size), window: null }),
  ];

  constructor(
    private readonly context: SearchContext,
    private readonly memory: SearchMemory,
  ) {
    this.surroundings = new RowSurroundings(context.rows);
    this.everybody = Array.from({ length: context.rows.personCount }, (_, person) => person);
  }

  get count(): number {
    return this.ways.length;
  }

  /** @param size people, where they are freed on all days */
  choose(way: number, size: number): Neighbourhood {
    const chosen = this.ways[way]!(size);
    const { stretchDays } = this.context;
    return stretchDays === null || chosen.window
      ? chosen
      : { ...chosen, window: this.daysOf(Math.min(stretchDays, this.context.rows.dayCount)) };
  }

  private somePeople(size: number): number[] {
    return this.context.random.shuffled(this.everybody).slice(0, size);
  }

  private someDays(): DayWindow {
    const { rows, random } = this.context;
    return this.daysOf(Math.min(rows.dayCount, SHORTEST_WINDOW + random.below(SHORTEST_WINDOW)));
  }

  private daysOf(length: number): DayWindow {
    const { rows, random } = this.context;
    const from = random.below(rows.dayCount - length + 1);
    return { from, until: from + length };
  }

  /** People about the coupling rows that cost more than they need, drawn by that cost; all days, or the week around one. */
  private aroundDearRows(size: number): Neighbourhood {
    const { rows, random } = this.context;
    const { dayOf, peopleOf } = this.surroundings;
    const above = this.surroundings.costsAbove(this.memory.best!);
    const dear = [...above.keys()].filter((row) => above[row]! > 0 && peopleOf[row]!.length > 0);
    if (dear.length === 0) return { people: this.somePeople(size), window: null };
    const isBlock = random.chance(BLOCK_CHANCE);
    const window = isBlock ? this.weekAround(dayOf[this.drawn(dear, above)]!) : null;
    const near = window ? dear.filter((row) => dayOf[row]! >= window.from && dayOf[row]! < window.until) : dear;
    const wanted = Math.min(rows.personCount, isBlock ? size * BLOCK_PEOPLE : size);
    const people = new Set<number>();
    for (let draw = 0; draw < MOST_DRAWS && people.size < wanted; draw++)
      people.add(random.pick(peopleOf[this.drawn(near, above)]!));
    return { people: [...people], window };
  }

  private weekAround(day: number): DayWindow {
    const { rows, random } = this.context;
    const latest = Math.max(0, rows.dayCount - SHORTEST_WINDOW);
    const from = Math.max(0, Math.min(latest, day - random.below(SHORTEST_WINDOW)));
    return { from, until: Math.min(rows.dayCount, from + SHORTEST_WINDOW) };
  }

  private drawn(dear: readonly number[], above: Float64Array): number {
    let left = this.context.random.next() * dear.reduce((sum, row) => sum + above[row]!, 0);
    for (const row of dear) {
      left -= above[row]!;
      if (left < 0) return row;
    }
    return dear.at(-1)!;
  }

  /** People whose rows are farthest from the cheapest at the prices of the bound, with some chance. */
  private farFromPrices(size: number): number[] {
    const distances = this.memory.distances();
    if (!distances) return this.somePeople(size);
    return this.highest(
      distances.map((distance) => distance * (0.5 + this.context.random.next())),
      size,
    );
  }

  /** People who can do most of what one of them can: what one leaves another can take. */
  private peopleAlike(size: number): number[] {
    const { rows, random } = this.context;
    const model = random.below(rows.personCount);
    const canServe = new Uint8Array(rows.rowCount);
    const ownRows = (person: number): Int32Array => {
      const [from, until] = [person, person + 1].map((next) => rows.optionStart[next * rows.dayCount]!);
      return rows.optionRows.subarray(rows.optionRowStart[from!], rows.optionRowStart[until!]);
    };
    for (const row of ownRows(model)) canServe[row] = 1;
    const likeness = Float64Array.from(this.everybody, (person) => {
      if (person === model) return Infinity;
      const own = ownRows(person);
      const shared = own.reduce((count, row) => count + canServe[row]!, 0);
      const factor = rows.languageOf[person] === rows.languageOf[model] ? SAME_RULES : 1;
      // Squared over all: of two who share as much, the one with less besides is the more alike.
      return own.length === 0 ? 0 : ((factor * shared * shared) / own.length) * (0.7 + 0.6 * random.next());
    });
    return this.highest(likeness, size);
  }

  private highest(scores: Float64Array, size: number): number[] {
    return [...this.everybody].sort((a, b) => scores[b]! - scores[a]!).slice(0, size);
  }
}
