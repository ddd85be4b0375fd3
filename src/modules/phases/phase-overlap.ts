import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';

/** Namespace of the locks below among all advisory locks of the database; any constant number. */
const PHASES_LOCK = 1_764_000_001;

/** Phases of the same unit with days in common; a phase without end lasts for ever. */
const OVERLAPS = `
  SELECT own.unit_id AS "unitId", other.id AS "otherId", other.from_on::text AS "fromOn", other.to_on::text AS "toOn"
    FROM phase_unit_rules own
    JOIN phases phase ON phase.id = own.phase_id
    JOIN phase_unit_rules others ON others.unit_id = own.unit_id AND others.phase_id <> own.phase_id
    JOIN phases other ON other.id = others.phase_id
   WHERE own.phase_id = $1
     AND daterange(phase.from_on, phase.to_on, '[]') && daterange(other.from_on, other.to_on, '[]')
   ORDER BY own.unit_id, other.from_on, other.id`;

interface Overlap {
  readonly unitId: string;
  readonly otherId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/**
 * Makes writers of a body's phases wait for one another until the transaction ends: two new phases, each invisible to
 * the other, would both find no overlap.
 */
export async function lockPhases(manager: EntityManager, bodyId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [PHASES_LOCK, bodyId]);
}

/**
 * Refuses a phase, as written, that gives a unit two rules for one day; days without any phase are allowed. Called in the
 * transaction that wrote it.
 *
 * @throws DomainError `invalid`, naming both phases, for each unit concerned
 */
export async function requireNoOverlap(manager: EntityManager, phaseId: string): Promise<void> {
  const overlaps = await manager.query<Overlap[]>(OVERLAPS, [phaseId]);
  if (overlaps.length === 0) return;
  const errors = overlaps.map(({ unitId, otherId, fromOn, toOn }) => ({
    pointer: '/unitRules',
    rule: 'one-phase-a-day',
    detail:
      `For the unit "${unitId}" the phase "${phaseId}" has days in common with the phase "${otherId}" ` +
      `(${fromOn} to ${toOn ?? 'further notice'}): change the dates of one, or leave the unit out of it.`,
  }));
  const others = [...new Set(overlaps.map(({ otherId }) => `"${otherId}"`))].join(', ');
  const detail = `The phase "${phaseId}" and ${others} overlap: a unit is in one phase at a time; see errors.`;
  throw new DomainError('invalid', 'phases-overlap', detail, errors);
}
