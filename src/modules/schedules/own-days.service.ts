import { Injectable } from '@nestjs/common';
import type { AssignmentReason } from '../../planner/explain/assignment-reason';
import { mondayOf } from '../../planner/problem/calendar';
import { PreparedStatements, type PreparedStatement } from '../../platform/database/prepared-statements';
import type { Assignment } from '../../planner/problem/assignment';
import type { Period } from '../rosters/period';

/** What is known of a person's days. */
export interface OwnDays {
  readonly assignments: readonly OwnAssignment[];
  /** Mondays. */
  readonly publishedWeeks: readonly string[];
  readonly absences: readonly Period[];
  /** Civil dates. */
  readonly wishedOff: readonly string[];
}

/** One's own published work of a day, with the reasons of it. */
type OwnAssignment = Omit<Assignment, 'personId'> & {
  readonly id: string;
  readonly reasons: readonly AssignmentReason[];
};

/**
 * All of it in one statement, which PostgreSQL has planned already: on the morning after a publication everybody looks at
 * the own days. It reads tables of two other rooms by name, as the look-up of actors does: to ask their services
 * would be three more statements for each request. A published roster speaks for a person's day where it speaks for the
 * unit of the assignment in that week. $1 person, $2 unit, $3 first day, $4 last day, $5 Monday of the first.
 */
const OWN_DAYS: PreparedStatement = {
  name: 'own-days',
  text: `
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
          'id', a.id, 'on', a.on_date, 'dutyId', a.duty_id, 'siteId', a.site_id, 'activityId', a.activity_id,
          'mode', a.mode, 'startAtMinute', extract(epoch FROM a.start_at)::bigint / 60,
          'endAtMinute', extract(epoch FROM a.end_at)::bigint / 60, 'paidMinutes', a.paid_minutes,
          'breakStartAtMinute', extract(epoch FROM a.break_start_at)::bigint / 60, 'breakMinutes', a.break_minutes,
          'reasons', a.reasons) ORDER BY a.on_date), '[]')
        FROM roster_assignments a
        JOIN published_weeks w ON w.roster_id = a.roster_id AND w.unit_id = a.unit_id
          AND w.week_on = date_trunc('week', a.on_date)::date
        WHERE a.person_id = $1 AND a.on_date BETWEEN $3::date AND $4::date) AS assignments,
      ARRAY(SELECT week_on::text FROM published_weeks
        WHERE unit_id = $2 AND week_on BETWEEN $5::date AND $4::date) AS "publishedWeeks",
      (SELECT coalesce(json_agg(json_build_object('from', from_on, 'to', to_on) ORDER BY from_on), '[]') FROM absences
        WHERE employee_id = $1 AND from_on <= $4::date AND (to_on IS NULL OR to_on >= $3::date)) AS absences,
      ARRAY(SELECT on_day::text FROM wishes
        WHERE employee_id = $1 AND kind = 'off' AND on_day BETWEEN $3::date AND $4::date) AS "wishedOff"`,
};

/** What a person may read about the own days. Who asks has been let in by the caller. */
@Injectable()
export class OwnDaysService {
  constructor(private readonly statements: PreparedStatements) {}

  /** Civil dates, both inclusive. */
  async read(personId: string, unitId: string, from: string, to: string): Promise<OwnDays> {
    const [row] = await this.statements.rows<OwnDays>(OWN_DAYS, [personId, unitId, from, to, mondayOf(from)]);
    return row ?? { assignments: [], publishedWeeks: [], absences: [], wishedOff: [] };
  }
}
