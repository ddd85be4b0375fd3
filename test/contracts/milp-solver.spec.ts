import solver from 'javascript-lp-solver';
import { SOLVER_IDS, createSolver } from '../../src/planner/milp/solvers/create-solver';
import type { SingleObjectiveMilp } from '../../src/planner/milp/milp-model';
import { dot } from '../../src/planner/milp/milp-model';
import { toJavascriptLpModel } from '../../src/planner/milp/solvers/javascript-lp-solver/javascript-lp-model';
import { findBrokenRow } from '../../src/planner/milp/verify-values';
import { openSolver } from '../support/planner/plan-sketch';
import { programOf, seededNumbers } from '../support/planner/small-program';
import { describeMilpSolver, type SolverLimitations } from './milp-solver.contract';

const LIMITATIONS: Record<(typeof SOLVER_IDS)[number], SolverLimitations> = {
  highs: {},
  'javascript-lp-solver': { losesIncumbent: 'its thread is ended inside a program that can not be interrupted' },
};

for (const id of SOLVER_IDS) describeMilpSolver(id, LIMITATIONS[id]);

describe('createSolver', () => {
  it('names the solvers it knows when asked for another', () => {
    expect(() => createSolver('abacus')).toThrow(/"abacus".*highs, javascript-lp-solver/);
  });
});

/** A program with up to five columns from -2 to 4, some of them continuous, and up to four rows. */
function randomProgram(next: () => number): SingleObjectiveMilp {
  const whole = (from: number, to: number): number => from + Math.floor((to - from + 1) * next());
  const isMixed = next() < 0.3;
  const columns = Array.from({ length: whole(2, 5) }, () => ({
    lower: whole(-2, 0),
    upper: whole(1, 4),
    integer: !isMixed || next() < 0.5,
    cost: whole(-9, 9),
  }));
  const rows = Array.from({ length: whole(1, 4) }, () => {
    const middle = whole(-6, 9);
    const kind = next();
    const ends = kind < 0.2 ? { lower: middle, upper: middle } : kind < 0.6 ? { upper: middle } : { lower: middle };
    return { ...ends, coefficients: columns.map(() => whole(-4, 5)) };
  });
  return programOf(columns, rows);
}

/** The optimum of a program in whole numbers by trying every point; null without one. */
function optimumByTrying(program: SingleObjectiveMilp): number | null {
  const { columnLower, columnUpper, columnCount } = program.model;
  let best: number | null = null;
  const point = columnLower.slice();
  for (;;) {
    const cost = dot(program.costs, point);
    if ((best === null || cost < best) && findBrokenRow(program, point) === null) best = cost;
    let column = 0;
    while (column < columnCount && point[column] === columnUpper[column]) point[column] = columnLower[column++]!;
    if (column === columnCount) return best;
    point[column]!++;
  }
}

/** The other solver's optimum, without its thread: two hundred threads would take longer than the programs. */
function optimumOfOther(program: SingleObjectiveMilp): number | null {
  const answer: unknown = solver.Solve(toJavascriptLpModel(program, 10_000));
  const { feasible, result } = answer as { readonly feasible: boolean; readonly result: number };
  // Its columns start at zero: what the lower bounds cost is added.
  return feasible ? result + dot(program.costs, program.model.columnLower) : null;
}

describe('both solvers', () => {
  const highs = openSolver('highs');
  const next = seededNumbers(20_261_130);
  const programs = Array.from({ length: 200 }, () => randomProgram(next));

  it('agree on 200 random programs, and with trying every point', async () => {
    let optimalCount = 0;
    for (const [index, program] of programs.entries()) {
      const one = await highs().solve(program, { timeLimitSeconds: 20, seed: 1 });
      expect({ index, status: one.status }).toEqual({
        index,
        status: one.objective === null ? 'infeasible' : 'optimal',
      });
      if (one.objective !== null) optimalCount++;
      expect({ index, optimum: rounded(optimumOfOther(program)) }).toEqual({ index, optimum: rounded(one.objective) });
      if (program.model.integer.every((flag) => flag === 1))
        expect({ index, optimum: optimumByTrying(program) }).toEqual({ index, optimum: rounded(one.objective) });
    }
    // Both kinds of answer occur, so that neither is agreed upon for lack of cases.
    expect(optimalCount).toBeGreaterThan(100);
    expect(optimalCount).toBeLessThan(195);
  });
});

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4 + 0);
