import type { Wish } from '../../problem/roster-problem';
import type { Choice } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import { WISH_WEIGHTS } from './rule';

/** A price on every choice that refuses the wish; "work" is a price that working takes away. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, choicesOn }, { rule, points }) => {
    for (const wish of problem.wishes) {
      const price = points * WISH_WEIGHTS[wish.importance];
      if (wish.kind === 'work') builder.addConstant(rule, 'wishes', price);
      for (const choice of choicesOn(wish.personId, wish.on)) {
        if (wish.kind === 'work') builder.addPrice(rule, 'wishes', choice.column, -price);
        else if (refuses(choice, wish)) builder.addPrice(rule, 'wishes', choice.column, price);
      }
    }
  },
};

function refuses({ duty, mode }: Choice, { kind }: Wish): boolean {
  switch (kind) {
    case 'off':
      return true;
    case 'agile':
    case 'on-site':
      return mode !== kind;
    case 'morning':
    case 'afternoon':
      return duty.band !== kind;
    case 'work':
      return false;
  }
}
