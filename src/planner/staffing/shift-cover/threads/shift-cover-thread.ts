/** The thread in which shifts are put on needs: linear programs of some milliseconds, one task after the other. */
import { parentPort } from 'node:worker_threads';
import { solveRelaxation } from '../../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { coverByShifts } from '../cover-by-shifts';
import type { CoverReply, CoverRequest } from './cover-messages';

const port = parentPort!;
const send = (reply: CoverReply): void => port.postMessage(reply);

port.on('message', ({ task, limits }: CoverRequest) => {
  try {
    send({ type: 'covered', cover: coverByShifts(task, solveRelaxation, limits) });
  } catch (error) {
    send({ type: 'failed', message: String(error instanceof Error ? error.message : error).slice(0, 300) });
  }
});
