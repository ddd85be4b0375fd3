import { leastValue, mostValue, type JointBlend } from './level-costs';
import { dot, type SingleObjectiveMilp } from './milp-model';

/**
 * Bounds of the levels of a joint blend, each given what a roster reaches at those before. Let x be that roster and L the
 * bound of the blend, less what the levels above cost. Every roster with the same values above has sum of w(k) c(k) >= L;
 * putting for the levels before k what x reached, and for those after k the most they can cost, leaves a bound of level k.
 * Costs are whole points, so it may be rounded up.
 */
export function boundsOf(
  fixed: SingleObjectiveMilp['model'],
  { costs, levels }: JointBlend,
  values: Float64Array,
  bound: number,
): readonly number[] {
  const reached = levels.map((level) => dot(level.costs, values));
  const jointly = levels.reduce((sum, { weight }, index) => sum + weight * reached[index]!, 0);
  let left = bound - (dot(costs, values) - jointly);
  let mostAfter = levels.reduce((sum, level) => sum + level.weight * mostValue(fixed, level.costs), 0);
  return levels.map((level, index) => {
    mostAfter -= level.weight * mostValue(fixed, level.costs);
    const lower = (left - mostAfter) / level.weight;
    left -= level.weight * reached[index]!;
    return Math.max(Math.ceil(lower / level.step - 1e-6) * level.step, leastValue(fixed, level.costs));
  });
}
