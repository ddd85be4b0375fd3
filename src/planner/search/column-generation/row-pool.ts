import type { RosterRows } from '../rows/roster-rows';

/** Rows of days found so far, each once: by person, with its options day by day and its own cost. */
export class RowPool {
  readonly person: number[] = [];
  readonly taken: Int32Array[] = [];
  readonly cost: number[] = [];
  readonly ofPerson: number[][];
  private readonly known = new Map<string, number>();

  constructor(private readonly rows: RosterRows) {
    this.ofPerson = Array.from({ length: rows.personCount }, () => []);
  }

  /** Index of the row, which is copied where it is new. */
  add(person: number, taken: Int32Array): number {
    const key = `${person}:${taken.join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.person.push(person) - 1;
    this.taken.push(taken.slice());
    this.cost.push(taken.reduce((sum, option) => sum + (option < 0 ? 0 : this.rows.optionCost[option]!), 0));
    this.ofPerson[person]!.push(index);
    this.known.set(key, index);
    return index;
  }
}
