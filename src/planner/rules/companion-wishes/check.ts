import type { Assignment } from '../../problem/assignment';
import type { CompanionWish } from '../../problem/roster-problem';
import { WISH_WEIGHTS } from '../../problem/rule-settings';
import { pricedFinding, type RuleCheck } from '../rule';
import { companionWishes } from './rule';

export const check: RuleCheck<object> = (roster, { points }) =>
  roster.problem.companionWishes.flatMap((wish) =>
    roster.problem.days
      .map(({ on }) => on)
      .filter((on) => (wish.from === null || on >= wish.from) && (wish.to === null || on <= wish.to))
      .filter((on) => isRefused(wish, roster.on(on)))
      .map((on) => {
        const { personId, companionId, kind, importance } = wish;
        const outcome = kind === 'together' ? 'their duties differ' : 'they have the same duty';
        return pricedFinding(companionWishes, 'wishes', {
          amount: 1,
          unit: `refused wishes about a companion, of ${importance} importance`,
          penalty: WISH_WEIGHTS[importance] * points,
          people: [personId, companionId],
          on,
          detail: `${personId} wished to work "${kind}" with ${companionId} (${importance}) and on ${on} ${outcome}`,
        });
      }),
  );

function isRefused({ personId, companionId, kind }: CompanionWish, duties: readonly Assignment[]): boolean {
  const own = duties.filter((duty) => duty.personId === personId);
  const others = duties.filter((duty) => duty.personId === companionId);
  const sharesDuty = ({ dutyId, siteId, mode }: Assignment): boolean =>
    others.some((other) => other.dutyId === dutyId && other.siteId === siteId && other.mode === mode);
  if (kind === 'apart') return own.some(sharesDuty);
  return others.length > 0 && own.some((duty) => !sharesDuty(duty));
}
