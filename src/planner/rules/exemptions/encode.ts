import { weekdayOf } from '../../problem/calendar';
import { isExempt } from '../../problem/exemptions';
import { nightClock } from '../../problem/night-clock';
import type { RuleEncoder } from '../rule';

/** Choices a person is exempt from do not exist. */
export const encode: RuleEncoder<object> = {
  admits: ({ person, duty, activity, mode }, problem) => {
    const has = (kind: 'no-desk' | 'no-night' | 'no-small-hours' | 'no-saturday'): boolean =>
      isExempt(problem, person.id, kind, duty.on);
    if (weekdayOf(duty.on) === 6 && has('no-saturday')) return false;
    if (mode === 'on-site' && activity.activityClass === 'public-contact' && has('no-desk')) return false;
    if (has('no-night') && nightClock(problem.timeZone)(duty).night > 0) return false;
    return !has('no-small-hours') || nightClock(problem.timeZone)(duty).smallHours === 0;
  },
};
