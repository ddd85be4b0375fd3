import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../identity/actor';
import type { RosterEntity } from './roster.entity';
import type { RosterStatus } from './roster-status';

/** What people can rely on, or could: what nobody has published binds nobody. */
const TOLD: readonly RosterStatus[] = ['published', 'superseded'];

/** What a head has been asked about. */
const SUBMITTED: readonly RosterStatus[] = ['submitted', 'approved', 'declined', ...TOLD];

/**
 * Keeps the rosters, under the alias `roster`, that are far enough on their way for an actor: the personnel office plans
 * and sees all; a head sees what was submitted, and drafts of the own hand; everybody else what was published.
 */
export function inVisibleState(
  query: SelectQueryBuilder<RosterEntity>,
  { role, userId }: Actor,
): SelectQueryBuilder<RosterEntity> {
  if (role === 'hr_officer') return query.where('TRUE');
  if (role !== 'unit_head') return query.where('roster.status = ANY(:told)', { told: [...TOLD] });
  return query.where(
    `(roster.status = ANY(:submitted) OR roster.status = 'draft' AND :actorUser = ANY(roster.author_ids))`,
    { submitted: [...SUBMITTED], actorUser: userId },
  );
}
