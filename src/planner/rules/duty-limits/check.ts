import { addDays } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import { knownFrom, wholeHorizon } from '../../problem/known-duties';
import type { DutyLimit } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { dutyLimits } from './rule';
import { sentences } from './sentences';

interface Span {
  readonly from: string;
  readonly to: string;
}

export const check: RuleCheck<object> = (roster) => findingsOf(roster, roster.problem.dutyLimits);

/** Duties still missing may be added; those too many stay. */
export const checkPart: RuleCheck<object> = (roster) =>
  findingsOf(
    roster,
    roster.problem.dutyLimits.map((limit) => ({ ...limit, minCount: 0 })),
  );

function findingsOf(roster: RosterView, limits: readonly DutyLimit[]): Finding[] {
  const ids = new Set(roster.problem.people.map(({ id }) => id));
  return limits
    .filter(({ personId }) => ids.has(personId))
    .flatMap((limit) =>
      spansOf(roster, limit.period).flatMap((span) => {
        const { amount, counted } = excessOf(roster, limit, span);
        if (amount <= 0) return [];
        const { personId, dutyIds, minCount, maxCount } = limit;
        const firstDay = roster.problem.days[0]!.on;
        const facts = { counted, dutyIds, ...span, minCount, maxCount };
        const on = span.from < firstDay ? firstDay : span.from;
        return [lawFinding(dutyLimits, sentences, { amount, people: [personId], on, facts })];
      }),
    );
}

/** Duties too many, but no more than the plan has itself; or too few, where the span is known and over with the plan. */
function excessOf(roster: RosterView, limit: DutyLimit, { from, to }: Span): { amount: number; counted: number } {
  const { personId, dutyIds, minCount, maxCount } = limit;
  const lastDay = roster.problem.days.at(-1)!.on;
  const isCounted = ({ on, dutyId }: { readonly on: string; readonly dutyId: string }): boolean =>
    on >= from && on <= to && (dutyIds.length === 0 || dutyIds.includes(dutyId));
  const counted = roster.rowOf(personId).filter(isCounted).length;
  const own = roster.of(personId).filter(isCounted).length;
  const missing = from >= knownFrom(roster.problem) && to <= lastDay ? minCount - counted : 0;
  return { amount: Math.max(missing, Math.min(own, counted - (maxCount ?? Infinity))), counted };
}

function spansOf({ problem }: RosterView, period: DutyLimit['period']): Span[] {
  if (period === 'horizon') return [wholeHorizon(problem)];
  if (period === 'week')
    return problem.days.filter(({ weekday }) => weekday === 1).map(({ on }) => ({ from: on, to: addDays(on, 6) }));
  return [...new Set(problem.days.map(({ on }) => on.slice(0, 7)))].map((month) => {
    const next = addDays(`${month}-01`, 31).slice(0, 7);
    return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
  });
}
