import type { Scenario } from '../../modules/exchange/scenario/scenario';
import type { ShiftDesignReport } from '../../modules/staffing/shift-designs/shift-design-report';
import { clockWindow, hoursText } from '../roster-table/civil-time-text';
import type { Paint } from '../roster-table/paint';
import { alignColumns } from '../text-table';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Designed shifts for people to read. */
export function shiftsText({ planning }: Scenario, designs: readonly ShiftDesignReport[], paint: Paint): string {
  const names = new Map([...planning.sites, ...planning.activities].map(({ id, name }) => [id, name]));
  const sections = designs.map((design) => {
    const title = `${names.get(design.siteId) ?? design.siteId}, ${names.get(design.activityId) ?? design.activityId}`;
    return [paint.heading(title), ...shiftLines(design), ...scoreLines(design, paint)];
  });
  return `${[[paint.heading(`${planning.body.name}: shifts that fit the needs of a week`)], ...sections]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function shiftLines({ shifts }: ShiftDesignReport): string[] {
  if (shifts.length === 0) return ['  no shift of these lengths fits between set-up and close'];
  const rows = shifts.map(({ startMinuteOfDay, endMinuteOfDay, workMinutes, staff }) => {
    const counts = new Map(staff.map(({ weekday, count }) => [weekday as number, count]));
    const people = WEEKDAYS.map((_, index) => String(counts.get(index + 1) ?? '-'));
    return [clockWindow(startMinuteOfDay, endMinuteOfDay), hoursText(workMinutes), ...people];
  });
  return alignColumns([['shift', 'work', ...WEEKDAYS], ...rows], {
    right: [1, 2, 3, 4, 5, 6, 7, 8],
    indent: '  ',
    headed: true,
  });
}

function scoreLines({ score, status, gap }: ShiftDesignReport, paint: Paint): string[] {
  const { missingMinutes, surplusMinutes, workedMinutes, floorMissingMinutes } = score;
  const proof = status === 'optimal' ? 'proved best' : `not proved best: at most ${gap.fitPoints} points better`;
  const line = `  hours of people in the week: ${hoursText(missingMinutes)} missing, ${hoursText(surplusMinutes)} too many, ${hoursText(workedMinutes)} worked; ${proof}`;
  if (floorMissingMinutes === 0) return [line];
  return [line, paint.alarm(`  below the floor: ${hoursText(floorMissingMinutes)}`)];
}
