import type { MilpBuilder, RowTerm } from '../milp/milp-builder';
import type { RowTag } from '../milp/milp-model';

/** Rounding of the fair shares must not count as a turn. */
const ROUNDING = 1e-6;

/** The turn of one day, and what a spread of the marks costs after it. */
interface SingleTurn {
  readonly tag: RowTag;
  readonly points: number;
  /** Spread that costs nothing. */
  readonly limit: number;
  /** What the turn adds to a mark. */
  readonly weight: number;
}

/** Somebody who may take the turn; the terms add up to 1 where it is taken, and to 0 otherwise. */
interface TurnTaker {
  readonly mark: number;
  readonly terms: readonly RowTerm[];
}

/**
 * The spread of a group's marks where each member takes the turn of one day or does not. For each whole turn above the
 * limit a column tells whether the spread goes so far, and rows say when it does: whoever stands too far above the lowest
 * works, whoever stands too far below the highest does not, or somebody works who would then stand too far above another
 * who does not. See `docs/formulation.md`: these rows are the convex hull of the group's choices, which a highest and a lowest
 * mark are far from.
 */
export function encodeSingleTurn(
  builder: MilpBuilder,
  { tag, points, limit, weight }: SingleTurn,
  takers: readonly TurnTaker[],
): void {
  const members = [...takers].sort((a, b) => a.mark - b.mark);
  const lowest = members[0]!.mark;
  const highest = members.at(-1)!.mark;
  const isAtLeast = (terms: readonly RowTerm[], least: number): void =>
    builder.addRow(tag, least, Number.POSITIVE_INFINITY, terms);
  const minus = (terms: readonly RowTerm[]): RowTerm[] => terms.map(([column, value]) => [column, -value]);
  let lowestWork: readonly number[] | null = null;
  for (let turns = 1; turns <= Math.ceil(highest + weight - lowest - limit - ROUNDING); turns++) {
    const allowed = limit + turns - 1 + ROUNDING;
    const beyond = builder.addColumn({ follows: true });
    builder.addPrice(tag.rule, 'fairness', beyond, points);
    // The highest is free, the lowest works, and still they are too far apart.
    if (highest - lowest - weight > allowed) isAtLeast([[beyond, 1]], 1);
    const tooLow = members.map(({ mark }) => members.filter((other) => mark + weight - other.mark > allowed).length);
    lowestWork ??= allWork(builder, tag, members.slice(0, Math.max(...tooLow)));
    for (const [index, { mark, terms }] of members.entries()) {
      if (highest - mark > allowed) isAtLeast([...terms, [beyond, 1]], 1);
      if (mark - lowest > allowed) isAtLeast([...minus(terms), [beyond, 1]], 0);
      else if (tooLow[index]! > 0) isAtLeast([...minus(terms), [lowestWork[tooLow[index]! - 1]!, 1], [beyond, 1]], 0);
    }
  }
}

/** For each member the column "this one works, and so do all before"; a row for each pair would say no more. */
function allWork(builder: MilpBuilder, tag: RowTag, members: readonly TurnTaker[]): readonly number[] {
  const columns = members.map(() => builder.addColumn({ integer: false }));
  for (const [index, { terms }] of members.entries()) {
    const column = columns[index]!;
    builder.addRow(tag, 0, Number.POSITIVE_INFINITY, [...terms, [column, -1]]);
    if (index > 0)
      builder.addRow(tag, 0, Number.POSITIVE_INFINITY, [
        [columns[index - 1]!, 1],
        [column, -1],
      ]);
  }
  return columns;
}
