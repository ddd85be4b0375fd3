import type { SymbolCounter } from '../rows/roster-rows';
import type { SearchContext } from '../search-context';

/**
 * Room below the most a person may work that is too small for any duty, or can't be filled by duties. It costs nothing in a
 * roster, but two people with half a duty's room each are a duty short of one who has it all. While a search is hot such
 * room is given a price, so that it is brought together where hours are scarce.
 */
export class UnusableRoom {
  /** By language; like people share one table. */
  private readonly tables: readonly (RoomTable | null)[];
  private present = 0;

  constructor(private readonly context: SearchContext) {
    const { rows, finder } = context;
    const tables: (RoomTable | null)[] = rows.languages.map(() => null);
    for (let person = 0; person < rows.personCount; person++) {
      const language = rows.languageOf[person]!;
      const counter = finder.amountCounter(person);
      if (counter)
        tables[language] ??= { counter, wasted: wastedBySum(counter), costs: new Float64Array(counter.most + 1) };
    }
    this.tables = tables;
  }

  /** Sets what such room costs. */
  price(price: number): void {
    if (price === this.present) return;
    this.present = price;
    for (const table of this.tables)
      if (table) for (let sum = 0; sum < table.costs.length; sum++) table.costs[sum] = price * table.wasted[sum]!;
  }

  /** What the room costs by the sum of a person's row; null where it costs nothing. */
  endCosts(person: number): Float64Array | null {
    return this.present === 0 ? null : (this.tableOf(person)?.costs ?? null);
  }

  costOf(person: number, row: Int32Array): number {
    const table = this.tableOf(person);
    if (this.present === 0 || !table) return 0;
    const { amounts } = table.counter;
    const { optionSymbol } = this.context.rows;
    let sum = 0;
    for (let day = 0; day < row.length; day++) if (row[day]! >= 0) sum += amounts[optionSymbol[row[day]!]!]!;
    return table.costs[sum]!;
  }

  private tableOf(person: number): RoomTable | null {
    return this.tables[this.context.rows.languageOf[person]!]!;
  }
}

/** A sum of a row, and by its value: 1 where it leaves such room, and what that costs. */
interface RoomTable {
  readonly counter: SymbolCounter;
  readonly wasted: Uint8Array;
  readonly costs: Float64Array;
}

function wastedBySum({ amounts, most }: SymbolCounter): Uint8Array {
  const steps = [...new Set(amounts)].filter((amount) => amount > 0);
  const canFill = new Uint8Array(most + 1);
  canFill[0] = 1;
  for (let room = 1; room <= most; room++)
    canFill[room] = steps.some((step) => step <= room && canFill[room - step] === 1) ? 1 : 0;
  return Uint8Array.from({ length: most + 1 }, (_, sum) => 1 - canFill[most - sum]!);
}
