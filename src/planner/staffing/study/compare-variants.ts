import type { Weekday } from '../../problem/calendar';
import type { SiteStudy } from './study-site-result';

/** How a timetable differs from the first one: each figure less that one's. Null: not known for one of the two. */
export interface StudyDifference {
  readonly siteId: string;
  readonly openMinutes: number;
  readonly neededCount: number;
  readonly paidMinutes: number;
  readonly setUpMinutes: number;
  readonly closingMinutes: number;
  readonly overlapMinutes: number;
  readonly allowanceMinutes: number;
  readonly mealVoucherCount: number;
  readonly overtimeRiskMinutes: number;
  readonly meanWaitMinutes: number | null;
  /** Results of the shift rotation test, the first one's and this one's. */
  readonly turno: readonly [SiteStudy['turno']['result'], SiteStudy['turno']['result']];
  /** Half hours in which the desks differ. */
  readonly desks: readonly DeskDifference[];
}

export interface DeskDifference {
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  readonly first: number;
  readonly second: number;
}

/** Compares the sites that both timetables have. */
export function differencesOf(first: readonly SiteStudy[], second: readonly SiteStudy[]): readonly StudyDifference[] {
  return second.flatMap((site) => {
    const before = first.find(({ siteId }) => siteId === site.siteId);
    return before === undefined ? [] : [differenceOf(before, site)];
  });
}

function differenceOf(a: SiteStudy, b: SiteStudy): StudyDifference {
  return {
    siteId: b.siteId,
    openMinutes: b.openMinutes - a.openMinutes,
    neededCount: b.people.neededCount - a.people.neededCount,
    paidMinutes: b.costs.paidMinutes - a.costs.paidMinutes,
    setUpMinutes: b.worked.setUpMinutes - a.worked.setUpMinutes,
    closingMinutes: b.worked.closingMinutes - a.worked.closingMinutes,
    overlapMinutes: b.worked.overlapMinutes - a.worked.overlapMinutes,
    allowanceMinutes: allowanceOf(b) - allowanceOf(a),
    mealVoucherCount: b.costs.mealVoucherCount - a.costs.mealVoucherCount,
    overtimeRiskMinutes: b.costs.overtimeRiskMinutes - a.costs.overtimeRiskMinutes,
    meanWaitMinutes:
      a.meanWaitMinutes === null || b.meanWaitMinutes === null ? null : b.meanWaitMinutes - a.meanWaitMinutes,
    turno: [a.turno.result, b.turno.result],
    desks: deskDifferences(a, b),
  };
}

function allowanceOf({ costs }: SiteStudy): number {
  return costs.allowance.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);
}

function deskDifferences(a: SiteStudy, b: SiteStudy): readonly DeskDifference[] {
  const desks = new Map<string, { first: number; second: number }>();
  const note = (site: SiteStudy, side: 'first' | 'second'): void => {
    for (const { weekday, startMinuteOfDay, endMinuteOfDay, deskCount } of site.halfHours) {
      const key = JSON.stringify({ weekday, startMinuteOfDay, endMinuteOfDay });
      desks.set(key, { first: 0, second: 0, ...desks.get(key), [side]: deskCount });
    }
  };
  note(a, 'first');
  note(b, 'second');
  return [...desks]
    .filter(([, { first, second }]) => first !== second)
    .map(([key, counts]) => ({ ...(JSON.parse(key) as Omit<DeskDifference, 'first' | 'second'>), ...counts }))
    .sort((x, y) => x.weekday - y.weekday || x.startMinuteOfDay - y.startMinuteOfDay);
}
