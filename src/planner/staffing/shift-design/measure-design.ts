import type { DesignNeed, DesignScore, DesignedShift, ShiftDesignTerms, ShiftStaff } from './shift-design';

export interface MeasuredDesign {
  /** What breaks a term or the law; empty where all is right. */
  readonly breaches: readonly string[];
  readonly score: DesignScore;
}

/** Measures shifts and staff minute by minute; shares no code with the model. */
export function measureDesign(
  needs: readonly DesignNeed[],
  shifts: readonly DesignedShift[],
  staff: readonly ShiftStaff[],
  terms: ShiftDesignTerms,
): MeasuredDesign {
  let [floorMissingMinutes, missingMinutes, surplusMinutes] = [0, 0, 0];
  for (const { weekday, startMinuteOfDay, endMinuteOfDay, floorCount, targetCount } of needs) {
    const working = staff.filter((one) => one.weekday === weekday);
    for (let minute = startMinuteOfDay; minute < endMinuteOfDay; minute++) {
      const present = working.reduce((sum, one) => sum + presentAt(minute, shifts[one.shiftIndex]!, one), 0);
      floorMissingMinutes += Math.max(0, floorCount - present);
      missingMinutes += Math.max(0, targetCount - present);
      surplusMinutes += Math.max(0, present - targetCount);
    }
  }
  const workedMinutes = staff.reduce((sum, one) => {
    const shift = shifts[one.shiftIndex]!;
    const resting = one.breaks.reduce((minutes, { count }) => minutes + 30 * count, 0);
    return sum + one.count * (shift.endMinuteOfDay - shift.startMinuteOfDay) - resting;
  }, 0);
  const fitPoints = terms.underPoints * missingMinutes + terms.overPoints * surplusMinutes;
  return {
    breaches: breachesOf(shifts, staff, terms),
    score: { floorMissingMinutes, fitPoints, missingMinutes, surplusMinutes, workedMinutes },
  };
}

function presentAt(minute: number, shift: DesignedShift, { count, breaks }: ShiftStaff): number {
  if (minute < shift.startMinuteOfDay || minute >= shift.endMinuteOfDay) return 0;
  const away = breaks.filter((one) => one.startMinuteOfDay <= minute && minute < one.startMinuteOfDay + 30);
  return count - away.reduce((sum, one) => sum + one.count, 0);
}

function breachesOf(
  shifts: readonly DesignedShift[],
  staff: readonly ShiftStaff[],
  { maxShifts, workMinutes }: ShiftDesignTerms,
): string[] {
  const breaches = shifts.length > maxShifts ? [`${shifts.length} shifts, at most ${maxShifts}`] : [];
  for (const { startMinuteOfDay, endMinuteOfDay } of shifts) {
    const length = endMinuteOfDay - startMinuteOfDay;
    const worked = length > 360 ? length - 30 : length;
    if (!workMinutes.includes(worked)) breaches.push(`a shift of ${worked} minutes`);
  }
  for (const { shiftIndex, weekday, count, breaks } of staff) {
    const { startMinuteOfDay, endMinuteOfDay } = shifts[shiftIndex]!;
    const breakCount = breaks.reduce((sum, one) => sum + one.count, 0);
    const isLong = endMinuteOfDay - startMinuteOfDay > 360;
    if (breakCount !== (isLong ? count : 0))
      breaches.push(`${breakCount} breaks of ${count} people on weekday ${weekday}`);
    const isUnbroken = breaks.some(
      (one) => one.startMinuteOfDay - startMinuteOfDay > 360 || endMinuteOfDay - one.startMinuteOfDay - 30 > 360,
    );
    if (isUnbroken) breaches.push(`more than six hours without a break on weekday ${weekday}`);
  }
  return breaches;
}
