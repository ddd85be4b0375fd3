import { overlapsOf, type Overlap } from '../timetable/overlap-limit';
import { serviceTime, weeklyServiceMinutes, type ServiceTime } from '../timetable/service-time';
import { stretchesOf, windowOf } from '../timetable/windows';
import { WEEKDAYS } from '../timetable/timetable';
import {
  allowanceMinutes,
  turnoEligibility,
  type AllowanceMinutes,
  type TurnoJudgement,
} from '../timetable/turno-eligibility';
import type { StudyCoverTask } from './cover-tasks';
import { meanWait, studyHalfHours, type StudyHalfHour } from './study-half-hours';
import type { DayCover, StudySite } from './study-site';
import { workedMinutes, type WorkedMinutes } from './worked-minutes';

/** What a timetable asks of one site and gives its visitors, in an ordinary week. */
export interface SiteStudy {
  readonly siteId: string;
  readonly openMinutes: number;
  readonly serviceMinutes: number;
  readonly serviceSource: ServiceTime['source'];
  readonly halfHours: readonly StudyHalfHour[];
  /** Mean predicted wait over the visits of the week; null where none are known. */
  readonly meanWaitMinutes: number | null;
  /** People missing at desks, summed over the half hours that no shift reaches. */
  readonly missingCount: number;
  /** Pieces of open doors for which no need was stated. */
  readonly assumedCount: number;
  readonly people: StudyPeople;
  readonly worked: WorkedMinutes;
  readonly turno: Pick<TurnoJudgement, 'result' | 'reasons' | 'days'>;
  readonly overlaps: readonly Overlap[];
  readonly costs: StudyCosts;
  /** Whether the number of people is proved the least for every day. */
  readonly isProved: boolean;
}

export interface StudyPeople {
  /** Duties of the week. */
  readonly dutyCount: number;
  /** Most duties on one day. */
  readonly busiestDayCount: number;
  /** Heads that give these duties within their contracts, were nobody ever away. */
  readonly atWorkCount: number;
  /** The same with absences: divided by what shrinkage leaves. */
  readonly neededCount: number;
  /** Today's staff. */
  readonly staffCount: number;
}

/** What drives the costs, in a week. */
export interface StudyCosts {
  readonly paidMinutes: number;
  /** Minutes of people on turns by percentage of the allowance; at stake only, where the turno is disputed. */
  readonly allowance: readonly AllowanceMinutes[];
  /** Duties with a break of half an hour or more: work before and after it gives a voucher (CCNL 16.11.2022 art. 35). */
  readonly mealVoucherCount: number;
  /** Paid minutes beyond what today's staff gives with shrinkage: overtime, or people to find. */
  readonly overtimeRiskMinutes: number;
}

/** Contract minutes of a full week where a site has no staff to tell them from: 36 hours. */
const FULL_WEEK_MINUTES = 2160;
const VOUCHER_BREAK_MINUTES = 30;

/**
 * Puts together what the shifts of a site come to.
 *
 * @param shrinkage share of the time paid people are away, 0 to below 1
 */
export function siteStudy(
  site: StudySite,
  tasks: readonly StudyCoverTask[],
  covers: readonly DayCover[],
  shrinkage: number,
): SiteStudy {
  const service = serviceTime(site.stated, site.shifts);
  const turno = turnoEligibility(site.shifts, site.rotatingPeopleCount, service);
  const halfHours = studyHalfHours(site, tasks, covers);
  const worked = workedMinutes(site, covers);
  return {
    siteId: site.siteId,
    openMinutes: openMinutesOf(site),
    serviceMinutes: weeklyServiceMinutes(service),
    serviceSource: service.source,
    halfHours,
    meanWaitMinutes: meanWait(halfHours),
    missingCount: halfHours.reduce((sum, { missingCount }) => sum + missingCount, 0),
    assumedCount: halfHours.filter(({ isAssumed }) => isAssumed).length,
    people: peopleOf(site, covers, worked.paidMinutes, shrinkage),
    worked,
    turno: { result: turno.result, reasons: turno.reasons, days: turno.days },
    overlaps: overlapsOf(site.shifts),
    costs: {
      paidMinutes: worked.paidMinutes,
      allowance: turno.result === 'staggered' ? [] : allowanceMinutes(turnsOf(site, covers)),
      mealVoucherCount: dutiesOf(site, covers)
        .filter(({ shift }) => shift.breakMinutes >= VOUCHER_BREAK_MINUTES)
        .reduce((sum, { count }) => sum + count, 0),
      overtimeRiskMinutes: Math.max(0, Math.round(worked.paidMinutes - site.staff.weeklyMinutes * (1 - shrinkage))),
    },
    isProved: covers.every(({ cover }) => cover.status === 'optimal'),
  };
}

function openMinutesOf({ openings }: StudySite): number {
  return WEEKDAYS.flatMap((weekday) => stretchesOf(openings.filter((row) => row.weekday === weekday).map(windowOf)))
    .map(({ from, to }) => to - from)
    .reduce((sum, minutes) => sum + minutes, 0);
}

function dutiesOf({ shifts }: StudySite, covers: readonly DayCover[]) {
  return covers.flatMap(({ weekday, cover }) =>
    cover.starts.flatMap(({ shiftId, count }) => {
      const shift = shifts.find(({ id }) => id === shiftId);
      return shift === undefined ? [] : [{ weekday, shift, count }];
    }),
  );
}

function turnsOf(site: StudySite, covers: readonly DayCover[]) {
  return dutiesOf(site, covers)
    .filter(({ shift }) => shift.isTurno)
    .map(({ weekday, shift: { startMinuteOfDay, endMinuteOfDay }, count }) => ({
      ...{ weekday, startMinuteOfDay, endMinuteOfDay, count },
    }));
}

function peopleOf(
  { staff }: StudySite,
  covers: readonly DayCover[],
  paidMinutes: number,
  shrinkage: number,
): StudyPeople {
  const daily = WEEKDAYS.map((weekday) =>
    covers.filter((day) => day.weekday === weekday).reduce((sum, { cover: { peopleCount } }) => sum + peopleCount, 0),
  );
  const weeklyMinutes = staff.peopleCount > 0 ? staff.weeklyMinutes / staff.peopleCount : FULL_WEEK_MINUTES;
  const busiestDayCount = Math.max(...daily);
  const atWorkCount = Math.max(busiestDayCount, wholeUp(paidMinutes / weeklyMinutes));
  return {
    dutyCount: daily.reduce((sum, count) => sum + count, 0),
    busiestDayCount,
    atWorkCount,
    neededCount: wholeUp(atWorkCount / (1 - shrinkage)),
    staffCount: staff.peopleCount,
  };
}

/** Rounded up, but for what decimals add to a whole number. */
const wholeUp = (count: number): number => Math.ceil(count - 1e-9);
