import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Actor } from './actor';

/*
 * Narrow a list to the actor's scope. Each adds a condition with AND, so call them after `where`. A query without one
 * shows every body of the installation to everybody whom the role lets in.
 */

/** Keeps rows of the actor's units. `column` is the entity's property or the table's column of a unit id. */
export function withinUnits<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  return query.andWhere(`${column} = ANY(:actorUnits)`, { actorUnits: [...actor.unitIds] });
}

/** Keeps rows about at least one of the actor's units; `column` is a list of unit ids. */
export function touchingUnits<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  return query.andWhere(`${column} && :actorUnits`, { actorUnits: [...actor.unitIds] });
}

/** Keeps rows about the actor's units alone, and those about none; `column` is a list of unit ids. */
export function ofUnitsAlone<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  return query.andWhere(`${column} <@ :actorUnits`, { actorUnits: [...actor.unitIds] });
}

/** Keeps rows of the actor's body. */
export function withinBodies<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  return query.andWhere(`${column} = ANY(:actorBodies)`, { actorBodies: [...actor.bodyIds] });
}

/** Keeps rows of sites of the actor's body, for tables that name a site and no body. */
export function withinSites<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  const own = 'SELECT own_sites.id FROM sites own_sites WHERE own_sites.body_id = ANY(:actorBodies)';
  return query.andWhere(`${column} IN (${own})`, { actorBodies: [...actor.bodyIds] });
}

/**
 * Keeps rows of sites where people of the actor's units may work; for the personnel office and the auditor of a whole body
 * every site of it.
 */
export function withinWorkSites<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope !== 'units') return withinSites(query, column, actor);
  const own = `SELECT unnest(own_people.home_site_id || own_people.other_site_ids)
    FROM employees own_people WHERE own_people.unit_id = ANY(:actorUnits)`;
  return query.andWhere(`${column} IN (${own})`, { actorUnits: [...actor.unitIds] });
}

/**
 * Keeps rows of activities that people of the actor's units may do; for the personnel office and the auditor of a whole
 * body every activity of it.
 */
export function withinActivities<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  column: string,
  actor: Actor,
): SelectQueryBuilder<Row> {
  if (actor.scope === 'installation') return query;
  const own = `SELECT own_activities.id FROM activities own_activities
    WHERE own_activities.body_id = ANY(:actorBodies)
      AND (:actorWholeBody OR cardinality(own_activities.unit_ids) = 0 OR own_activities.unit_ids && :actorUnits)`;
  return query.andWhere(`${column} IN (${own})`, {
    ...{ actorBodies: [...actor.bodyIds], actorUnits: [...actor.unitIds] },
    actorWholeBody: actor.scope === 'body',
  });
}

/** Ids, as text, of the users of the bodies `:bodyIds`: those written down as theirs, and the heads of their units. */
export const USERS_OF_BODIES = `
  SELECT users.id::text FROM users WHERE users.body_id = ANY(:bodyIds)
  UNION
  SELECT led.user_id::text FROM user_units led JOIN units ON units.id = led.unit_id
    JOIN directorates ON directorates.id = units.directorate_id
    WHERE directorates.body_id = ANY(:bodyIds)`;
