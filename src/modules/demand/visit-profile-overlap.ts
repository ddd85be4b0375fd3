import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';

/** Namespace of the locks below among all advisory locks of the database; any constant number. */
const VISIT_PROFILES_LOCK = 1_764_000_004;

/** Another profile of the same site and activity with a weekday, a time and a date in common. */
const SHARED_TIME = `
  SELECT other.id AS "id"
    FROM visit_profiles own
    JOIN visit_profiles other ON other.site_id = own.site_id AND other.activity_id = own.activity_id AND other.id <> own.id
   WHERE own.id = $1
     AND other.weekdays && own.weekdays
     AND other.from_minute_of_day < own.to_minute_of_day AND own.from_minute_of_day < other.to_minute_of_day
     AND daterange(other.from_on, other.to_on, '[]') && daterange(own.from_on, own.to_on, '[]')
   ORDER BY other.id LIMIT 1`;

/** Makes writers of a site's profiles wait for one another until the transaction ends, so that each sees the others. */
export async function lockVisitProfiles(manager: EntityManager, siteId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [VISIT_PROFILES_LOCK, siteId]);
}

/**
 * Refuses a profile, as written, beside which another one speaks of the same visitors. Called in the transaction that
 * wrote it.
 *
 * @throws DomainError `invalid`, naming the other profile
 */
export async function requireNoSharedTime(manager: EntityManager, id: string): Promise<void> {
  const [other] = await manager.query<{ readonly id: string }[]>(SHARED_TIME, [id]);
  if (other === undefined) return;
  const detail = `The profile ${other.id} of this site and activity already holds at one of these times: change one of them.`;
  throw new DomainError('invalid', 'visit-profiles-overlap', detail, [
    { pointer: '/weekdays', rule: 'one-profile-at-a-time', detail },
  ]);
}
