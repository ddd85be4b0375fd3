import type { Assignment } from '../problem/assignment';
import { addDays, mondayOf } from '../problem/calendar';
import { isNightDuty, nightClock } from '../problem/night-clock';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { LedgerEntry, RosterProblem } from '../problem/roster-problem';

/** Longest window a rule looks back over: six months. */
const KEPT_WEEKS = 27;

/** First day of the part of a week and month that a date lies in. */
export function periodStart(on: string): string {
  const [monday, first] = [mondayOf(on), `${on.slice(0, 7)}-01`];
  return monday > first ? monday : first;
}

/** A period in which nothing was borne. */
export function emptyPeriod(from: string): LedgerPeriod {
  return {
    from,
    presenceDays: 0,
    agileDays: 0,
    mornings: 0,
    afternoons: 0,
    nights: 0,
    saturdays: 0,
    saturdaysDue: 0,
    longSaturdays: 0,
    longSaturdaysDue: 0,
    lateDays: 0,
    lateDaysDue: 0,
  };
}

/** The sum of what a ledger entry knows of the periods that begin within two dates, both inclusive. */
export function sumOfPeriods(entry: LedgerEntry | undefined, from: string, to: string): LedgerPeriod {
  const periods = (entry?.recent ?? []).filter((period) => period.from >= from && period.from <= to);
  return periods.reduce((sum, period) => added(sum, period), emptyPeriod(from));
}

/** What duties are, whatever their fair shares. */
type DutyCounts = Pick<LedgerPeriod, 'presenceDays' | 'agileDays' | 'mornings' | 'afternoons' | 'nights'>;

type DutyCounter = (duties: readonly Assignment[]) => DutyCounts;

const counters = new WeakMap<RosterProblem['duties'], DutyCounter>();

/** Counts duties of a problem; a duty of before its days has the band its template has within them. */
export function dutyCounter({ timeZone, duties }: Pick<RosterProblem, 'timeZone' | 'duties'>): DutyCounter {
  let counter = counters.get(duties);
  if (!counter) counters.set(duties, (counter = counterOf(timeZone, duties)));
  return counter;
}

function counterOf(timeZone: string, duties: RosterProblem['duties']): DutyCounter {
  const night = nightClock(timeZone);
  const bandOfDay = new Map(duties.map(({ id, on, band }) => [`${on} ${id}`, band]));
  const bandOfTemplate = new Map(duties.map(({ id, band }) => [id, band]));
  const bandOf = ({ on, dutyId }: Assignment): string | undefined =>
    bandOfDay.get(`${on} ${dutyId}`) ?? bandOfTemplate.get(dutyId);
  return (own) => {
    const counts = { presenceDays: 0, agileDays: 0, mornings: 0, afternoons: 0, nights: 0 };
    for (const duty of own) {
      const band = bandOf(duty);
      if (duty.mode === 'on-site') counts.presenceDays++;
      else counts.agileDays++;
      if (band === 'morning') counts.mornings++;
      else if (band === 'afternoon') counts.afternoons++;
      if (isNightDuty(night(duty))) counts.nights++;
    }
    return counts;
  };
}

/** A period with its fair share of presence days; field by field, as a copy would have a layout of its own in memory. */
export function withPresenceDue(period: LedgerPeriod, presenceDueDays: number): LedgerPeriod {
  return {
    from: period.from,
    presenceDays: period.presenceDays,
    agileDays: period.agileDays,
    mornings: period.mornings,
    afternoons: period.afternoons,
    nights: period.nights,
    saturdays: period.saturdays,
    saturdaysDue: period.saturdaysDue,
    longSaturdays: period.longSaturdays,
    longSaturdaysDue: period.longSaturdaysDue,
    lateDays: period.lateDays,
    lateDaysDue: period.lateDaysDue,
    presenceDueDays,
  };
}

/** What is known so far with some more periods, in the order of time; what no rule looks back to is dropped. */
export function withPeriods(
  recent: readonly LedgerPeriod[],
  further: readonly LedgerPeriod[],
  monday: string,
): readonly LedgerPeriod[] {
  const oldest = addDays(monday, -7 * KEPT_WEEKS);
  return [...recent, ...further].filter((period) => period.from >= oldest && !isEmpty(period));
}

function isEmpty(period: LedgerPeriod): boolean {
  for (const figure in period) if (figure !== 'from' && period[figure as keyof LedgerPeriod] !== 0) return false;
  return true;
}

function added(a: LedgerPeriod, b: LedgerPeriod): LedgerPeriod {
  return {
    from: a.from,
    presenceDays: a.presenceDays + b.presenceDays,
    agileDays: a.agileDays + b.agileDays,
    mornings: a.mornings + b.mornings,
    afternoons: a.afternoons + b.afternoons,
    nights: a.nights + b.nights,
    saturdays: a.saturdays + b.saturdays,
    saturdaysDue: a.saturdaysDue + b.saturdaysDue,
    longSaturdays: a.longSaturdays + b.longSaturdays,
    longSaturdaysDue: a.longSaturdaysDue + b.longSaturdaysDue,
    lateDays: a.lateDays + b.lateDays,
    lateDaysDue: a.lateDaysDue + b.lateDaysDue,
  };
}
