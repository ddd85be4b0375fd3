import type { PlanningData } from '../../rosters/planning-data';
import type { ScenarioTables } from './scenario-tables';

/** Who receives by appointment, and what is booked. */
export function appointmentsOf({
  appointmentSlots,
  appointments,
}: Pick<ScenarioTables, 'appointmentSlots' | 'appointments'>): Required<
  Pick<PlanningData, 'appointmentSettings' | 'appointments'>
> {
  return {
    appointmentSettings: appointmentSlots.rows.map(({ cells }) => ({
      siteId: cells.site,
      activityId: cells.activity,
      slotMinutes: cells.slot_minutes,
      walkInShare: cells.walk_in_share,
      floorCount: cells.floor,
    })),
    appointments: appointments.rows.map(({ cells: { site, activity, on, start, count } }) => ({
      ...{ siteId: site, activityId: activity, on, startMinuteOfDay: start, count },
    })),
  };
}
