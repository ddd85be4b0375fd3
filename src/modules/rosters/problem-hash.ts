import { createHash } from 'node:crypto';
import type { RosterProblem } from '../../planner/problem/roster-problem';

/**
 * SHA-256 of a problem: two runs with the same hash, seed and limits by work give the same roster. JSON has no sets and
 * maps; as lists they keep their order, which the records' own order fixes.
 */
export function problemHash(problem: RosterProblem): string {
  const text = JSON.stringify(problem, (_key, value: unknown) =>
    value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
