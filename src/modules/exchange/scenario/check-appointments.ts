import type { ProblemCollector } from '../table/problem-collector';
import type { ScenarioTables } from './scenario-tables';

const MINUTES_PER_DAY = 1440;

/** An appointment of a service that has no slots could neither be planned for nor moved. */
export function checkAppointments(
  { appointments, appointmentSlots }: Pick<ScenarioTables, 'appointments' | 'appointmentSlots'>,
  problems: ProblemCollector,
): void {
  const minutesOf = new Map(
    appointmentSlots.rows.map(({ cells }) => [`${cells.site} ${cells.activity}`, cells.slot_minutes]),
  );
  const unknown = new Set<string>();
  for (const { row, cells, raw } of appointments.rows) {
    const key = `${cells.site} ${cells.activity}`;
    const minutes = minutesOf.get(key);
    if (minutes === undefined && !unknown.has(key)) {
      unknown.add(key);
      const rule = `a site and activity of ${appointmentSlots.file}; "${cells.activity}" at "${cells.site}" is not among them`;
      const place = { file: appointments.file, row, column: 'activity' };
      problems.report(place, cells.activity, rule, `Add a row ${cells.site},${cells.activity} there.`);
    }
    if (minutes !== undefined && cells.start + minutes > MINUTES_PER_DAY) {
      const place = { file: appointments.file, row, column: 'start' };
      const rule = `an appointment of ${minutes} minutes that ends on the same day`;
      problems.report(place, raw.get('start') ?? null, rule, 'Correct the time.');
    }
  }
}
