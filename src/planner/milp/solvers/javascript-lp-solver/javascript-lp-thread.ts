/** The thread in which javascript-lp-solver runs: one linear program can take minutes and knows no interruption. */
import { parentPort } from 'node:worker_threads';
import solver from 'javascript-lp-solver';
import type { JavascriptLpModel } from './javascript-lp-model';

const port = parentPort!;
port.on('message', (model: JavascriptLpModel) => {
  const answer: unknown = solver.Solve(model);
  if (typeof answer !== 'object' || answer === null) throw new Error('javascript-lp-solver gave no answer');
  const values = Object.fromEntries(Object.entries(answer).filter(([, value]) => typeof value === 'number'));
  port.postMessage({
    feasible: 'feasible' in answer && answer.feasible === true,
    bounded: !('bounded' in answer) || answer.bounded !== false,
    // Absent on a timeout: the point is then only the relaxation's.
    isIntegral: 'isIntegral' in answer && answer.isIntegral === true,
    values,
  });
});
