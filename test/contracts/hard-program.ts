import type { SingleObjectiveMilp } from '../../src/planner/milp/milp-model';
import { programOf, seededNumbers } from '../support/planner/small-program';

/**
 * A market split (Cornuéjols and Dawande 1998): several knapsacks that must be filled to the half at once, each unit
 * beside it priced. Its relaxation says nothing, so every solver is busy for hours; a first solution is easy.
 */
export function hardProgram(knapsacks = 6, items = 50): SingleObjectiveMilp {
  const next = seededNumbers(7);
  const sizes = Array.from({ length: knapsacks }, () => Array.from({ length: items }, () => Math.floor(100 * next())));
  const slack = { upper: 10_000, integer: false, cost: 1 };
  return programOf(
    [...Array.from({ length: items }, () => ({})), ...sizes.flatMap(() => [slack, slack])],
    sizes.map((row, index) => {
      const half = Math.floor(row.reduce((sum, size) => sum + size, 0) / 2);
      const beside = sizes.flatMap((_, other) => (other === index ? [1, -1] : [0, 0]));
      return { lower: half, upper: half, coefficients: [...row, ...beside] };
    }),
  );
}
