import { addDays, mondayOf } from '../../problem/calendar';
import { dutiesAfter, dutiesBefore, knownFrom, wholeHorizon } from '../../problem/known-duties';
import { indexOf } from '../../problem/problem-index';
import type { DutyLimit, RosterProblem } from '../../problem/roster-problem';
import { groupBy } from '../../problem/roster-view';
import { sumOf, type FormulationContext } from '../formulation-context';
import { roomInLaterWeeks } from '../later-weeks';
import type { RuleEncoder } from '../rule';

/** A limit in one of its periods; the period may begin before the plan and end after it. */
interface LimitedPeriod {
  readonly limit: DutyLimit;
  readonly from: string;
  readonly to: string;
}

/**
 * Per limit and period: the placements counted lie between what is left of the minimum and of the maximum. Where nothing is
 * left of a maximum, the duties are not offered at all.
 */
export const encode: RuleEncoder<object> = {
  admits: ({ person, duty }, problem) =>
    limitsOf(problem, person.id).every(
      (limit) => !counts(limit, duty.id) || leftOfMaximum(problem, periodOf(problem, limit, duty.on)) > 0,
    ),
  encode: (context, { rule }) => {
    const { people, days } = context.problem;
    for (const { id } of people)
      for (const limit of limitsOf(context.problem, id)) {
        const periods = days.map(({ on }) => periodOf(context.problem, limit, on));
        for (const period of new Map(periods.map((one) => [one.from, one])).values())
          encodePeriod(context, rule, period);
      }
  },
};

function encodePeriod(context: FormulationContext, rule: string, period: LimitedPeriod): void {
  const { problem, builder, placementsOn } = context;
  const { personId } = period.limit;
  const days = problem.days.filter(({ on }) => on >= period.from && on <= period.to);
  const placements = days
    .flatMap(({ on }) => placementsOn(personId, on))
    .filter(({ duty }) => counts(period.limit, duty.id));
  const most = new Set(placements.map(({ duty }) => duty.on)).size;
  const [lower, upper] = [leftOfMinimum(problem, period), leftOfMaximum(problem, period)];
  if (lower > 0 || most > upper) builder.addRow({ rule, personId, on: days[0]!.on }, lower, upper, sumOf(placements));
}

/** Nothing is asked of a period that began before anything is known, or that goes on after the whole plan. */
function leftOfMinimum(problem: RosterProblem, period: LimitedPeriod): number {
  const { limit, from, to } = period;
  if (from < knownFrom(problem) || to > wholeHorizon(problem).to) return 0;
  const person = indexOf(problem).people.get(limit.personId)!;
  const later = roomInLaterWeeks(problem, person, to, ({ id }) => (counts(limit, id) ? 1 : 0));
  return Math.max(0, limit.minCount - countAround(problem, period) - later);
}

function leftOfMaximum(problem: RosterProblem, period: LimitedPeriod): number {
  return Math.max(0, (period.limit.maxCount ?? Infinity) - countAround(problem, period));
}

function countAround(problem: RosterProblem, { limit, from, to }: LimitedPeriod): number {
  const around = [...dutiesBefore(problem, limit.personId), ...dutiesAfter(problem, limit.personId)];
  return around.filter(({ on, dutyId }) => on >= from && on <= to && counts(limit, dutyId)).length;
}

const counts = ({ dutyIds }: DutyLimit, dutyId: string): boolean => dutyIds.length === 0 || dutyIds.includes(dutyId);

function periodOf(problem: RosterProblem, limit: DutyLimit, on: string): LimitedPeriod {
  if (limit.period === 'horizon') return { limit, ...wholeHorizon(problem) };
  if (limit.period === 'week') return { limit, from: mondayOf(on), to: addDays(mondayOf(on), 6) };
  const from = `${on.slice(0, 7)}-01`;
  const nextMonth = addDays(from, 31).slice(0, 7);
  return { limit, from, to: addDays(`${nextMonth}-01`, -1) };
}

const limits = new WeakMap<readonly DutyLimit[], ReadonlyMap<string, readonly DutyLimit[]>>();

function limitsOf({ dutyLimits }: RosterProblem, personId: string): readonly DutyLimit[] {
  let byPerson = limits.get(dutyLimits);
  if (!byPerson) limits.set(dutyLimits, (byPerson = groupBy(dutyLimits, (limit) => limit.personId)));
  return byPerson.get(personId) ?? [];
}
