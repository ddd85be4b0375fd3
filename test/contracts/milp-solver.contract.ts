import type { SingleObjectiveMilp } from '../../src/planner/milp/milp-model';
import type { MilpSolver, SolveResult } from '../../src/planner/milp/milp-solver';
import { findBrokenRow } from '../../src/planner/milp/verify-values';
import { openSolver } from '../support/planner/plan-sketch';
import { programOf } from '../support/planner/small-program';
import { hardProgram } from './hard-program';

const LIMITS = { timeLimitSeconds: 20, seed: 1 };
/** How long after its limit or a cancel a solver may still be busy. */
const GRACE_SECONDS = 2.5;

/** What a backend can't do, with the reason; the suite then asserts what it does instead. */
export interface SolverLimitations {
  /** Reason why a stopped solve keeps no solution. */
  readonly losesIncumbent?: string;
}

/** What every solver behind the port promises. */
export function describeMilpSolver(id: string, limitations: SolverLimitations = {}): void {
  describe(`the solver ${id}`, () => {
    const solver = openSolver(id);
    const solve = (program: SingleObjectiveMilp): Promise<SolveResult> => solver().solve(program, LIMITS);

    it('solves a linear program', async () => {
      // At most 4 of x + y and 6 of x + 3y: the corner (3, 1) earns 3 * 3 + 5 * 1.
      const columns = [
        { upper: 10, integer: false, cost: -3 },
        { upper: 10, integer: false, cost: -5 },
      ];
      const result = await solve(
        programOf(columns, [
          { upper: 4, coefficients: [1, 1] },
          { upper: 6, coefficients: [1, 3] },
        ]),
      );
      expectOptimum(result, -14, [3, 1]);
    });

    it('solves in whole numbers where asked: the rounded relaxation would be wrong', async () => {
      const columns = [
        { upper: 10, cost: -5 },
        { upper: 10, cost: -4 },
      ];
      // The relaxation's corner is (3, 1.5); (3, 1) costs -19, (4, 0) costs -20.
      const rows = [
        { upper: 24, coefficients: [6, 4] },
        { upper: 6, coefficients: [1, 2] },
      ];
      expectOptimum(await solve(programOf(columns, rows)), -20, [4, 0]);
    });

    it('mixes whole and continuous columns', async () => {
      const columns = [
        { upper: 3, cost: 2 },
        { upper: 10, integer: false, cost: 3 },
      ];
      expectOptimum(await solve(programOf(columns, [{ lower: 2.5, coefficients: [1, 1] }])), 5.5, [2, 0.5]);
    });

    it('keeps an equality', async () => {
      const columns = [
        { upper: 9, cost: 1 },
        { upper: 9, cost: 2 },
      ];
      expectOptimum(await solve(programOf(columns, [{ lower: 7, upper: 7, coefficients: [2, 3] }])), 4, [2, 1]);
    });

    it('keeps a row with two different ends', async () => {
      const columns = [{ upper: 9, cost: -1 }];
      expectOptimum(await solve(programOf(columns, [{ lower: 2, upper: 5, coefficients: [1] }])), -5, [5]);
    });

    it('keeps negative lower bounds', async () => {
      const columns = [
        { lower: -5, upper: 5, cost: 1 },
        { lower: -2.5, upper: 0, integer: false, cost: 1 },
      ];
      expectOptimum(await solve(programOf(columns, [{ lower: -6, coefficients: [1, 1] }])), -6, null);
      expectOptimum(await solve(programOf(columns, [])), -7.5, [-5, -2.5]);
    });

    it('keeps columns fixed to one value', async () => {
      const columns = [
        { lower: 3, upper: 3, cost: 1 },
        { upper: 4, cost: 1 },
      ];
      expectOptimum(await solve(programOf(columns, [{ lower: 5, coefficients: [1, 1] }])), 5, [3, 2]);
    });

    it('finds any solution where nothing has a price', async () => {
      const program = programOf([{}, {}], [{ lower: 1, upper: 1, coefficients: [1, 1] }]);
      const result = await solve(program);
      expect(result).toMatchObject({ status: 'optimal', objective: 0 });
      expect(findBrokenRow(program, result.values!)).toBeNull();
    });

    it('says infeasible, by a row, by bounds against a row, and by whole numbers alone', async () => {
      const infeasible = [
        programOf([{}, {}], [{ lower: 3, coefficients: [1, 1] }]),
        programOf([{ lower: 2, upper: 5 }], [{ upper: 1, coefficients: [1] }]),
        programOf([{ upper: 5 }, { upper: 5 }], [{ lower: 5, upper: 5, coefficients: [2, 2] }]),
      ];
      for (const program of infeasible)
        expect(await solve(program)).toMatchObject({ status: 'infeasible', values: null, objective: null });
    });

    it('decides a program without columns', async () => {
      expect(await solve(programOf([], []))).toMatchObject({ status: 'optimal', objective: 0 });
      expect(await solve(programOf([], [{ lower: 1, coefficients: [] }]))).toMatchObject({ status: 'infeasible' });
    });

    it('calls an unbounded program an error, never a solution', async () => {
      const result = await solve(
        programOf([{ upper: Infinity, integer: false, cost: -1 }], [{ lower: 0, coefficients: [1] }]),
      );
      expect(result).toMatchObject({ status: 'error', values: null });
    });

    it('reaches the optimum from a start, also from one that breaks the rows', async () => {
      const columns = [
        { upper: 9, cost: 1 },
        { upper: 9, cost: 2 },
      ];
      const program = programOf(columns, [{ lower: 7, upper: 7, coefficients: [2, 3] }]);
      for (const start of [
        [2, 1],
        [0, 0],
      ])
        expectOptimum(await solve({ ...program, start: Float64Array.from(start) }), 4, [2, 1]);
    });

    it('gives the same answer for the same seed', async () => {
      const program = programOf(
        Array.from({ length: 6 }, () => ({ cost: 1 })),
        [{ lower: 3, coefficients: [1, 1, 1, 1, 1, 1] }],
      );
      expect((await solve(program)).values).toEqual((await solve(program)).values);
    });

    it('solves one program after the other, and several at once', async () => {
      const costs = [1, 2, 3, 4];
      const results = await Promise.all(
        costs.map((cost) => solve(programOf([{ cost }], [{ lower: 1, coefficients: [1] }]))),
      );
      expect(results.map(({ objective }) => objective)).toEqual(costs);
    });

    it('returns soon after its time limit', async () => {
      const { result, seconds } = await timed(solver(), hardProgram(), { timeLimitSeconds: 1, seed: 1 });
      expect(seconds).toBeLessThan(1 + GRACE_SECONDS);
      expectStopped(result, limitations);
    });

    it('returns soon after a cancel', async () => {
      const stop = new AbortController();
      const { result, seconds } = await timed(solver(), hardProgram(), { ...LIMITS, signal: stop.signal }, () =>
        stop.abort(),
      );
      expect(seconds).toBeLessThan(GRACE_SECONDS);
      expectStopped(result, limitations);
    });

    it('does not even start when cancelled before', async () => {
      const { seconds } = await timed(solver(), hardProgram(), { ...LIMITS, signal: AbortSignal.abort() });
      expect(seconds).toBeLessThan(GRACE_SECONDS);
    });

    it('solves on after a cancel', async () => {
      expectOptimum(await solve(programOf([{ cost: 1 }], [{ lower: 1, coefficients: [1] }])), 1, [1]);
    });
  });
}

function expectOptimum(result: SolveResult, objective: number, values: readonly number[] | null): void {
  expect(result.status).toBe('optimal');
  expect(result.objective).toBeCloseTo(objective, 6);
  expect(result.bound).toBeCloseTo(objective, 6);
  for (const [column, value] of values?.entries() ?? []) expect(result.values![column]).toBeCloseTo(value, 6);
}

/** Stopped before the proof: the best so far, whose rows hold, or nothing; in no case "optimal". */
function expectStopped({ status, values, objective, bound }: SolveResult, { losesIncumbent }: SolverLimitations): void {
  if (losesIncumbent === undefined) {
    expect(status).toBe('feasible');
    expect(findBrokenRow(hardProgram(), values!)).toBeNull();
    if (bound !== null) expect(bound).toBeLessThanOrEqual(objective!);
  } else {
    expect(['no-solution-in-time', 'cancelled']).toContain(status);
    expect(values).toBeNull();
  }
}

/** Solves, and measures the seconds from `onRunning` (called once the solve is under way), or from the start. */
async function timed(
  solver: MilpSolver,
  program: SingleObjectiveMilp,
  limits: Parameters<MilpSolver['solve']>[1],
  onRunning?: () => void,
): Promise<{ result: SolveResult; seconds: number }> {
  let from = performance.now();
  if (onRunning)
    setTimeout(() => {
      from = performance.now();
      onRunning();
    }, 1_000);
  const result = await solver.solve(program, limits);
  return { result, seconds: (performance.now() - from) / 1000 };
}
