import { breakSlots } from '../time-bands/break-slots';
import { presenceMinutes } from '../time-bands/lawful-week';
import { DEFAULT_BAND_PARAMETERS } from '../time-bands/time-band';
import { MAX_WORK_MINUTES, type DesignedShift, type DesignNeed, type ShiftDesignTerms } from './shift-design';

const NIGHT_ENDS_MINUTE_OF_DAY = 1440;

/** Every shift that may be chosen: each length on each start of the grid, within the week's needs with set-up and close. */
export function candidateShifts(needs: readonly DesignNeed[], terms: ShiftDesignTerms): DesignedShift[] {
  if (needs.length === 0) return [];
  const earliest = Math.max(0, Math.min(...needs.map((need) => need.startMinuteOfDay)) - terms.setUpMinutes);
  const last = Math.max(...needs.map((need) => need.endMinuteOfDay)) + terms.closeMinutes;
  const latest = Math.min(NIGHT_ENDS_MINUTE_OF_DAY, last);
  const grid = terms.startGridMinutes;
  const shifts: DesignedShift[] = [];
  for (const work of [...new Set(terms.workMinutes)].filter((minutes) => minutes > 0 && minutes <= MAX_WORK_MINUTES)) {
    const length = presenceMinutes(work);
    for (let start = Math.ceil(earliest / grid) * grid; start + length <= latest; start += grid) {
      const hours = { weekday: 1, startMinuteOfDay: start, endMinuteOfDay: start + length } as const;
      const breakStartMinutesOfDay = breakSlots(hours, DEFAULT_BAND_PARAMETERS);
      shifts.push({ startMinuteOfDay: start, endMinuteOfDay: start + length, breakStartMinutesOfDay });
    }
  }
  return shifts;
}
