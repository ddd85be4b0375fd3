import type { RetentionSettingDto } from './retention-setting.dto';

type Months = Exclude<keyof RetentionSettingDto, 'bodyId'>;

/** What goes when its time is over: rows of one body ($1) that were over before a day ($2). */
export interface RetentionRule {
  readonly setting: Months;
  /** Finds the ids of the rows. */
  readonly find: string;
  /** Removes the rows found, or what of them must go. */
  readonly removeFrom: (found: string) => string;
}

const STAFF_OF_BODY = `SELECT e.id FROM employees e JOIN units u ON u.id = e.unit_id
  JOIN directorates d ON d.id = u.directorate_id WHERE d.body_id = $1`;

/** In the order in which they are applied. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    setting: 'publishedRosterMonths',
    find: `SELECT id FROM rosters WHERE body_id = $1 AND status IN ('published', 'superseded')
      AND from_on + weeks * 7 <= $2::date`,
    removeFrom: (found) => `DELETE FROM rosters WHERE id IN (${found})`,
  },
  {
    setting: 'draftRosterMonths',
    find: `SELECT id FROM rosters WHERE body_id = $1 AND status NOT IN ('published', 'superseded') AND made_at < $2::date`,
    removeFrom: (found) => `DELETE FROM rosters WHERE id IN (${found})`,
  },
  {
    setting: 'rosterRunMonths',
    find: `SELECT id FROM roster_runs WHERE body_id = $1 AND finished_at < $2::date`,
    removeFrom: (found) => `DELETE FROM roster_runs WHERE id IN (${found})`,
  },
  {
    setting: 'exemptionMonths',
    find: `SELECT id FROM exemptions WHERE employee_id IN (${STAFF_OF_BODY}) AND to_on < $2::date`,
    removeFrom: (found) => `DELETE FROM exemptions WHERE id IN (${found})`,
  },
  {
    setting: 'absenceReasonMonths',
    find: `SELECT id FROM absences WHERE employee_id IN (${STAFF_OF_BODY}) AND to_on < $2::date AND reason IS NOT NULL`,
    removeFrom: (found) => `UPDATE absences SET reason = NULL, version = version + 1 WHERE id IN (${found})`,
  },
];
