import { addDays, weekdayOf } from '../../problem/calendar';
import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { StandbyLimitsParameters } from './rule';

/** No choice meets a standby turn, and the week after a Sunday of standby has a duty less than the contract's. */
export const encode: RuleEncoder<StandbyLimitsParameters> = {
  admits: ({ person, duty }, { standbys = [] }) =>
    !standbys.some(
      ({ personId, startAtMinute, endAtMinute }) =>
        personId === person.id && startAtMinute < duty.endAtMinute && duty.startAtMinute < endAtMinute,
    ),
  encode: ({ problem, builder, placementsOfWeek }, { rule, parameters }) => {
    if (!parameters.restDayAfterSunday) return;
    const sundays = new Set(
      (problem.standbys ?? []).flatMap(({ personId, on }) => (weekdayOf(on) === 7 ? [`${personId} ${on}`] : [])),
    );
    for (const { id, daysPerWeek } of problem.people)
      for (const { on, weekIndex } of problem.days.filter(({ weekday }) => weekday === 1))
        if (sundays.has(`${id} ${addDays(on, -1)}`)) {
          const most = Math.max(0, Math.ceil(daysPerWeek) - 1);
          builder.addRow(
            { rule, personId: id, on },
            Number.NEGATIVE_INFINITY,
            most,
            sumOf(placementsOfWeek(id, weekIndex)),
          );
        }
  },
};
