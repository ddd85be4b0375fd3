import type { PlanDay } from '../../planner/problem/calendar';
import type { Demand, Duty, SkillNeed } from '../../planner/problem/roster-problem';
import type { CivilTime } from './civil-time';
import { isInPeriod } from './period';
import type { DemandData, ShiftTemplateData, SkillNeedData } from './planning-data';

/** Step between two possible starts of a break, and longest piece of demand. */
const STEP_MINUTES = 30;

/** The duties of each open day, from the shift templates offered on its weekday. */
export function assembleDuties(
  templates: readonly ShiftTemplateData[],
  openDays: readonly PlanDay[],
  civilTime: CivilTime,
): readonly Duty[] {
  return openDays.flatMap(({ on, weekday }) =>
    templates
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map((template) => ({
        id: template.id,
        on,
        startAtMinute: civilTime.atMinute(on, template.startMinuteOfDay),
        endAtMinute: civilTime.atMinute(on, template.endMinuteOfDay),
        paidMinutes: paidMinutesOf(template),
        breakMinutes: template.breakMinutes,
        breakStartAtMinutes: breakStarts(template).map((minute) => civilTime.atMinute(on, minute)),
        band: template.band,
        isTurno: template.isTurno,
        modes: template.modes,
        unitIds: template.unitIds,
        siteIds: template.siteIds,
      })),
  );
}

/**
 * Minutes a duty of the template counts towards the contract: the civil window less the break. A night with a clock
 * change counts like any other, though an hour more or less passes.
 */
export function paidMinutesOf(template: ShiftTemplateData): number {
  return template.endMinuteOfDay - template.startMinuteOfDay - template.breakMinutes;
}

/** Demand cut at :00 and :30 of the body's clock, so that every piece lies in one half hour. */
export function assembleDemand(
  demand: readonly DemandData[],
  openDays: readonly PlanDay[],
  civilTime: CivilTime,
): readonly Demand[] {
  return openDays.flatMap(({ on, weekday }) =>
    demand
      .filter((row) => row.weekdays.includes(weekday) && isInPeriod(row, on))
      .flatMap((row) =>
        halfHours(row, on, civilTime).map(({ startAtMinute, endAtMinute }) => ({
          siteId: row.siteId,
          activityId: row.activityId,
          on,
          startAtMinute,
          endAtMinute,
          floorCount: row.floorCount,
          targetCount: row.targetCount,
          ...(row.arrivals === undefined ? {} : { arrivals: row.arrivals }),
        })),
      ),
  );
}

/** Skills asked on site, cut like the demand. */
export function assembleSkillNeeds(
  needs: readonly SkillNeedData[],
  openDays: readonly PlanDay[],
  civilTime: CivilTime,
): readonly SkillNeed[] {
  return openDays.flatMap(({ on, weekday }) =>
    needs
      .filter((need) => need.weekdays.includes(weekday) && isInPeriod(need, on))
      .flatMap((need) => {
        const { qualificationId, siteId, requiredCount, wishedCount } = need;
        const asked = { qualificationId, siteId, on, requiredCount, wishedCount };
        return halfHours(need, on, civilTime).map((time) => ({ ...asked, ...time }));
      }),
  );
}

/** Cuts in elapsed time from midnight: a clock change shifts the clock by whole half hours, so :00 and :30 stay cuts. */
function halfHours(
  row: Pick<DemandData, 'fromMinuteOfDay' | 'toMinuteOfDay'>,
  on: string,
  civilTime: CivilTime,
): readonly { readonly startAtMinute: number; readonly endAtMinute: number }[] {
  const midnight = civilTime.atMinute(on, 0);
  const end = civilTime.atMinute(on, row.toMinuteOfDay);
  const pieces = [];
  let start = civilTime.atMinute(on, row.fromMinuteOfDay);
  while (start < end) {
    const nextCut = midnight + (Math.floor((start - midnight) / STEP_MINUTES) + 1) * STEP_MINUTES;
    pieces.push({ startAtMinute: start, endAtMinute: Math.min(nextCut, end) });
    start = nextCut;
  }
  return pieces;
}

/** Minutes of the day at which a break may start, in steps of half an hour; none without a break. */
export function breakStarts({
  breakMinutes,
  breakFromMinuteOfDay,
  breakToMinuteOfDay,
}: ShiftTemplateData): readonly number[] {
  if (breakMinutes === 0 || breakFromMinuteOfDay === null) return [];
  const last = breakToMinuteOfDay ?? breakFromMinuteOfDay;
  const count = Math.floor((last - breakFromMinuteOfDay) / STEP_MINUTES) + 1;
  return Array.from({ length: count }, (_, index) => breakFromMinuteOfDay + index * STEP_MINUTES);
}
