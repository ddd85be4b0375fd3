import type { RowTerm } from '../../milp/milp-builder';
import type { CompanionWish } from '../../problem/roster-problem';
import { WISH_WEIGHTS } from '../../problem/rule-settings';
import { groupBy } from '../../problem/roster-view';
import { sumOf, type FormulationContext, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** A column per wish and day on which both can work, 1 where the wish is refused; only the price holds it down. */
export const encode: RuleEncoder<object> = {
  encode: (context, { rule, points }) => {
    for (const wish of context.problem.companionWishes)
      for (const { on } of context.problem.days)
        if ((wish.from ?? on) <= on && on <= (wish.to ?? on))
          encodeDay(context, rule, wish, on, points * WISH_WEIGHTS[wish.importance]);
  },
};

function encodeDay(
  { builder, placementsOn }: FormulationContext,
  rule: string,
  { personId, companionId, kind }: CompanionWish,
  on: string,
  price: number,
): void {
  const own = groupBy(placementsOn(personId, on), placeOf);
  const others = groupBy(placementsOn(companionId, on), placeOf);
  const rows = [...own].flatMap(([place, placements]): RowTerm[][] => {
    // Together: one has this duty and the other any duty but this one. Apart: both have this one.
    const meeting = [...others]
      .filter(([other]) => (other === place) === (kind === 'apart'))
      .flatMap(([, placementsThere]) => placementsThere);
    return meeting.length === 0 ? [] : [[...sumOf(placements), ...sumOf(meeting)]];
  });
  if (rows.length === 0) return;
  const refused = builder.addColumn({ integer: false });
  builder.addPrice(rule, 'wishes', refused, price);
  for (const terms of rows)
    builder.addRow({ rule, personId, on }, Number.NEGATIVE_INFINITY, 1, [...terms, [refused, -1]]);
}

const placeOf = ({ duty, siteId, mode }: Placement): string => JSON.stringify([duty.id, siteId, mode]);
