import type { Wish } from '../../problem/roster-problem';
import { WISH_WEIGHTS } from '../../problem/rule-settings';
import type { Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** A price on every placement that refuses the wish; "work" and a wanted duty are prices that working takes away. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, placementsOn }, { rule, points }) => {
    for (const wish of problem.wishes) {
      const price = wish.points ?? points * WISH_WEIGHTS[wish.importance];
      const isTakenAway = (placement: Placement): boolean =>
        wish.kind === 'work' || (wish.kind === 'wanted-duty' && placement.duty.id === wish.dutyId);
      if (wish.kind === 'work' || wish.kind === 'wanted-duty') builder.addConstant(rule, 'wishes', price);
      for (const placement of placementsOn(wish.personId, wish.on)) {
        if (isTakenAway(placement)) builder.addPrice(rule, 'wishes', placement.column, -price);
        else if (refuses(placement, wish)) builder.addPrice(rule, 'wishes', placement.column, price);
      }
    }
  },
};

function refuses({ duty, mode }: Placement, { kind, dutyId }: Wish): boolean {
  switch (kind) {
    case 'off':
      return true;
    case 'agile':
    case 'on-site':
      return mode !== kind;
    case 'morning':
    case 'afternoon':
      return duty.band !== kind;
    case 'unwanted-duty':
      return duty.id === dutyId;
    case 'work':
    case 'wanted-duty':
      return false;
  }
}
