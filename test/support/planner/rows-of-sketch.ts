import { curtoisProblem } from '../../../src/bench/curtois/curtois-problem';
import { readCurtois } from '../../../src/bench/curtois/read-curtois';
import { wholeHorizonOf } from '../../../src/planner/plan-whole-horizon';
import type { RosterProblem } from '../../../src/planner/problem/roster-problem';
import { isRefusal } from '../../../src/planner/search/refusal';
import type { RosterRows } from '../../../src/planner/search/rows/roster-rows';
import { SeededRandom } from '../../../src/planner/search/seeded-random';

const DAYS = 7;
const PEOPLE = ['A', 'B', 'C'];

/** A made-up instance of three people and two shifts over a week, in the format of Curtois and Qu. */
export function curtoisSketch(seed: number): string {
  const random = new SeededRandom(seed);
  const days = Array.from({ length: DAYS }, (_, day) => day);
  const requests = (count: number): string[] =>
    Array.from({ length: count }, () =>
      [random.pick(PEOPLE), random.below(DAYS), random.pick(['E', 'L']), 1 + random.below(3)].join(','),
    );
  return [
    ...['SECTION_HORIZON', '7', 'SECTION_SHIFTS', 'E,480,', 'L,600,E', 'SECTION_STAFF'],
    ...PEOPLE.map((id) => `${id},E=7|L=${1 + random.below(3)},2640,1440,4,2,2,1`),
    ...['SECTION_DAYS_OFF', `A,${random.below(DAYS)}`],
    ...['SECTION_SHIFT_ON_REQUESTS', ...requests(4), 'SECTION_SHIFT_OFF_REQUESTS', ...requests(4)],
    'SECTION_COVER',
    ...days.flatMap((day) => [`${day},E,1,100,1`, `${day},L,1,100,1`]),
  ].join('\n');
}

/** The problem of an instance in the format of Curtois and Qu. */
export function sketchProblem(text: string): RosterProblem {
  return curtoisProblem(readCurtois('sketch.txt', text));
}

/** The rows of an instance, and the cost of its best roster: every combination of lawful rows is tried. */
export function rowsOfSketch(text: string): { readonly rows: RosterRows; readonly optimum: number } {
  const horizon = wholeHorizonOf(sketchProblem(text));
  if (isRefusal(horizon)) throw new Error(horizon.reason);
  const { rows } = horizon;
  return { rows, optimum: leastCost(rows, lawfulRows(rows)) };
}

/** Everybody's rows that the automata and counters accept, as options day by day (-1: free). */
function lawfulRows(rows: RosterRows): number[][][] {
  return Array.from({ length: rows.personCount }, (_, person) => {
    let found: number[][] = [[]];
    for (let day = 0; day < rows.dayCount; day++) {
      const place = person * rows.dayCount + day;
      const [from, until] = [rows.optionStart[place]!, rows.optionStart[place + 1]!];
      const options = [-1, ...Array.from({ length: until - from }, (_unused, index) => from + index)];
      found = found.flatMap((row) => options.map((option) => [...row, option]));
    }
    return found.filter((row) => isLawful(rows, person, row));
  });
}

function isLawful(
  { languages, languageOf, optionSymbol }: RosterRows,
  person: number,
  row: readonly number[],
): boolean {
  const { automata, counters, symbolCount } = languages[languageOf[person]!]!;
  const symbols = row.map((option) => (option < 0 ? 0 : optionSymbol[option]!));
  const isRead = automata.every(({ startState, next, accepts }) => {
    let state = startState;
    for (const [day, symbol] of symbols.entries()) {
      if (state >= 0) state = next[day]![state * symbolCount + symbol]!;
    }
    return state >= 0 && accepts[state] === 1;
  });
  return (
    isRead &&
    counters.every(({ amounts, least, most }) => {
      const sum = symbols.reduce((total, symbol) => total + amounts[symbol]!, 0);
      return sum >= least && sum <= most;
    })
  );
}

function leastCost(rows: RosterRows, rowsOfPeople: readonly (readonly (readonly number[])[])[]): number {
  const counts = new Int32Array(rows.rowCount);
  let least = Infinity;
  const add = (row: readonly number[], change: number): number => {
    let cost = 0;
    for (const option of row) {
      if (option < 0) continue;
      cost += rows.optionCost[option]!;
      for (let entry = rows.optionRowStart[option]!; entry < rows.optionRowStart[option + 1]!; entry++)
        counts[rows.optionRows[entry]!]! += change;
    }
    return cost;
  };
  const visit = (person: number, own: number): void => {
    if (person === rows.personCount) {
      let cost = rows.constantCost + own;
      for (let row = 0; row < rows.rowCount; row++) cost += rows.rowCost[rows.rowCostStart[row]! + counts[row]!]!;
      least = Math.min(least, cost);
      return;
    }
    for (const row of rowsOfPeople[person]!) {
      const cost = add(row, 1);
      visit(person + 1, own + cost);
      add(row, -1);
    }
  };
  visit(0, 0);
  return least;
}
