import { HighsWorker } from '../../src/planner/milp/solvers/highs/highs-worker';
import { findBrokenRow } from '../../src/planner/milp/verify-values';
import { programOf, seededNumbers } from '../support/planner/small-program';
import { hardProgram } from './hard-program';

const LIMITS = { timeLimitSeconds: 30, seed: 1 };
const SMALL = programOf([{ cost: 1 }], [{ lower: 1, coefficients: [1] }]);

/** Covering with many fractional columns: the first relaxation alone takes HiGHS minutes. */
function longRelaxation(columnCount: number, rowCount: number) {
  const next = seededNumbers(3);
  const columns = Array.from({ length: columnCount }, () => ({ cost: 100 + Math.floor(100 * next()), upper: 3 }));
  const rows = Array.from({ length: rowCount }, () => ({
    lower: columnCount / 40,
    coefficients: columns.map(() => (next() < 0.12 ? 1 + next() : 0)),
  }));
  return { ...programOf(columns, rows), start: new Float64Array(columnCount).fill(3) };
}

describe('HighsWorker', () => {
  jest.setTimeout(60_000);

  it('keeps its thread from solve to solve', async () => {
    const worker = new HighsWorker();
    for (let count = 0; count < 3; count++) expect((await worker.solve(SMALL, LIMITS)).status).toBe('optimal');
    expect(worker.threadCount).toBe(1);
    await worker.close();
  });

  it('begins a thread anew whose memory has grown', async () => {
    const worker = new HighsWorker({ recycleAboveMegabytes: 1, capMegabytes: 1_024 });
    for (let count = 0; count < 3; count++) expect((await worker.solve(SMALL, LIMITS)).objective).toBe(1);
    expect(worker.threadCount).toBe(3);
    await worker.close();
  });

  it('stops a solve above its memory, keeps what it found, and solves on', async () => {
    const worker = new HighsWorker({ recycleAboveMegabytes: 512, capMegabytes: 1 });
    const result = await worker.solve(hardProgram(), LIMITS);
    expect(['feasible', 'error']).toContain(result.status);
    if (result.status === 'error') expect(result.message).toMatch(/needs more than 1 MB in the solver/);
    else expect(findBrokenRow(hardProgram(), result.values!)).toBeNull();
    expect((await worker.solve(SMALL, LIMITS)).status).toBe('optimal');
    await worker.close();
  });

  it('returns within two seconds of a cancel, also inside the first relaxation, with the solution it began with', async () => {
    const worker = new HighsWorker();
    await worker.solve(SMALL, LIMITS);
    const program = longRelaxation(4_000, 1_000);
    const stop = new AbortController();
    let cancelledAt = 0;
    setTimeout(() => {
      cancelledAt = performance.now();
      stop.abort();
    }, 1_500);
    const result = await worker.solve(program, { ...LIMITS, signal: stop.signal });
    expect(cancelledAt).toBeGreaterThan(0);
    expect((performance.now() - cancelledAt) / 1000).toBeLessThan(2.5);
    expect(result.status).toBe('feasible');
    expect(findBrokenRow(program, result.values!)).toBeNull();
    await worker.close();
  });

  it('gives the same answer for a seed and a number of nodes, however it is stopped in time', async () => {
    const worker = new HighsWorker();
    const solve = (nodeLimit: number) => worker.solve(hardProgram(), { ...LIMITS, nodeLimit });
    const [first, second] = [await solve(60), await solve(60)];
    expect(first.status).toBe('feasible');
    expect(second.values).toEqual(first.values);
    expect(second.bound).toBe(first.bound);
    await worker.close();
  });
});
