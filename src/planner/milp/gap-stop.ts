import { blendedCosts, isLeast, leastValue, type JointBlend, type LevelCosts } from './level-costs';
import { boundsOf } from './joint-bounds';
import { dot, type SingleObjectiveMilp } from './milp-model';

/** Where a level stands and what is proved of it. */
interface LevelStand {
  readonly value: number;
  readonly bound: number;
}

/** Nothing is known: no bound is near. */
const UNKNOWN: readonly LevelStand[] = [{ value: 0, bound: Number.NEGATIVE_INFINITY }];

/**
 * Whether levels together are within a share of their values of their bounds. What a level does not use of its share, those
 * after it may. Never with a share of 0: then a level is proved or searched on.
 */
export function isNearBounds(share: number, levels: readonly LevelStand[]): boolean {
  if (share <= 0) return false;
  const short = levels.reduce((sum, { value, bound }) => sum + value - bound, 0);
  return short <= share * levels.reduce((sum, { value }) => sum + value, 0);
}

/**
 * The levels of a joint blend as a solution of it and a bound leave them. Those after the first that is not proved have the
 * bound of their columns alone.
 */
export function jointOutcomes(
  model: SingleObjectiveMilp['model'],
  blend: JointBlend,
  values: Float64Array | null | undefined,
  bound: number | null,
): readonly LevelStand[] {
  if (!values || bound === null) return UNKNOWN;
  const lower = boundsOf(model, blend, values, bound);
  let isOpen = false;
  return blend.levels.map(({ costs, step }, index) => {
    const value = dot(costs, values);
    const proved = isOpen ? leastValue(model, costs) : lower[index]!;
    isOpen ||= value - proved >= step;
    return { value, bound: Math.min(value, proved) };
  });
}

/**
 * The leading levels as a solution of their blend and its bound leave them: a bound of the blend is one of its last level,
 * as long as those before it stand at the least they can cost.
 */
export function leadingOutcomes(
  model: SingleObjectiveMilp['model'],
  leading: readonly LevelCosts[],
  values: Float64Array | null | undefined,
  bound: number | null | undefined,
): readonly LevelStand[] {
  if (!values || typeof bound !== 'number') return UNKNOWN;
  const stands = leading.map(({ costs }) => ({ value: dot(costs, values), bound: leastValue(model, costs) }));
  const last = stands.at(-1);
  if (!last) return [];
  if (!stands.slice(0, -1).every((stand) => isLeast(stand.value, stand.bound))) return UNKNOWN;
  const others = dot(blendedCosts(leading, values.length), values) - last.value;
  return [...stands.slice(0, -1), { value: last.value, bound: Math.min(last.value, bound - others) }];
}
