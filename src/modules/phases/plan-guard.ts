import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { ErrorKind, FieldError } from '../../platform/errors/domain-error';
import type { UnitData } from '../rosters/planning-data';
import type { PhaseData } from './phase-data';
import { breakSentence, planBreaks } from './plan-breaks';
import type { PlanBreak } from './plan-breaks';

/** Namespace of the locks below among all advisory locks of the database; any constant number. */
const PHASES_LOCK = 1_764_000_001;

/**
 * Makes writers of a body's phases wait for one another until the transaction ends: two new phases, each invisible to
 * the other, would both find no overlap.
 */
export async function lockPhases(manager: EntityManager, bodyId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [PHASES_LOCK, bodyId]);
}

/** A plan before and after a write. */
export interface PlanChange {
  readonly units: readonly Pick<UnitData, 'id' | 'directorate'>[];
  readonly before: readonly PhaseData[];
  readonly after: readonly PhaseData[];
}

/**
 * Refuses a change that gives a unit two phases on one day, or leaves days without one between two of its phases. What the
 * plan had before the change is not held against it.
 *
 * @param kind `invalid` for values that were sent, `conflict` for a removal
 * @param pointerOf where in the request the phase's own part of a break stands
 * @throws DomainError naming both lines of each break
 */
export function requireWholePlan(
  { units, before, after }: PlanChange,
  kind: ErrorKind,
  pointerOf: (found: PlanBreak) => string,
): void {
  const known = new Set(planBreaks(units, before).map(breakSentence));
  const found = planBreaks(units, after).filter((one) => !known.has(breakSentence(one)));
  if (found.length === 0) return;
  const errors: FieldError[] = found.map((one) => ({
    pointer: pointerOf(one),
    rule: one.kind === 'overlap' ? 'one-phase-a-day' : 'no-day-without-phase',
    detail: `${breakSentence(one)}. ${mendingOf(one)}`,
  }));
  const isOverlap = found.some((one) => one.kind === 'overlap');
  const pairs = found.map(({ earlier, later }) => `"${earlier.id}" and "${later.id}"`).join(', ');
  const what = isOverlap ? 'overlap: a unit is in one phase at a time' : 'leave days without a phase between them';
  throw new DomainError(
    kind,
    isOverlap ? 'phases-overlap' : 'phases-gap',
    `The phases ${pairs} ${what}; see errors.`,
    errors,
  );
}

function mendingOf({ kind }: PlanBreak): string {
  return kind === 'overlap'
    ? 'Change the dates of one, or leave the unit out of it; fitNeighbours moves both ends of a border at once.'
    : 'Let one of the two last longer, or add a phase between them; fitNeighbours moves both ends of a border at once.';
}
