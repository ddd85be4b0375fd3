/** The thread in which javascript-lp-solver runs: one linear program can take minutes and knows no interruption. */
import { parentPort } from 'node:worker_threads';
import solver from 'javascript-lp-solver';
import type { JavascriptLpModel } from './javascript-lp-model';

const port = parentPort!;
port.on('message', (model: JavascriptLpModel) => {
  const answer = solver.Solve(model as Parameters<typeof solver.Solve>[0]) as unknown as Record<string, unknown>;
  const values = Object.fromEntries(Object.entries(answer).filter(([, value]) => typeof value === 'number'));
  port.postMessage({
    feasible: answer['feasible'] === true,
    bounded: answer['bounded'] !== false,
    // Absent on a timeout: the point is then only the relaxation's.
    isIntegral: answer['isIntegral'] === true,
    values,
  });
});
