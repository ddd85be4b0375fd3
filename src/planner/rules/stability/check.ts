import type { Assignment } from '../../problem/assignment';
import { pricedFinding, type RuleCheck } from '../rule';
import { stability } from './rule';

export const check: RuleCheck<object> = (roster, { points }) => {
  const { baseline, people, days } = roster.problem;
  const knownDates = new Set(baseline.map(({ on }) => on));
  // Of a week without any known duty there is nothing to keep: it is new, not changed.
  const knownWeeks = new Set(days.filter(({ on }) => knownDates.has(on)).map(({ weekIndex }) => weekIndex));
  const comparedDays = days.filter(({ weekIndex }) => knownWeeks.has(weekIndex));
  if (comparedDays.length === 0) return [];
  return people.flatMap(({ id }) => {
    const before = new Map(baseline.filter(({ personId }) => personId === id).map((duty) => [duty.on, whatOf(duty)]));
    const after = new Map(roster.of(id).map((duty) => [duty.on, whatOf(duty)]));
    const changed = comparedDays.map(({ on }) => on).filter((on) => before.get(on) !== after.get(on));
    return changed.map((on) =>
      pricedFinding(stability, 'stability', {
        amount: 1,
        penalty: points,
        people: [id],
        on,
        detail: `${id} on ${on}: ${before.get(on) ?? 'free'} before, ${after.get(on) ?? 'free'} now`,
      }),
    );
  });
};

const whatOf = ({ dutyId, siteId, activityId, mode }: Assignment): string =>
  [dutyId, activityId, siteId ?? mode].join(' ');
