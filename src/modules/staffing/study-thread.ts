import { parentPort } from 'node:worker_threads';
import type { MilpSolver } from '../../planner/milp/milp-solver';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { designShifts, NoShiftsFoundError } from '../../planner/staffing/shift-design/design-shifts';
import { NoLawfulTimetableError } from '../../planner/staffing/time-bands/band-groups';
import { chooseBands, NoMenuFoundError } from '../../planner/staffing/time-bands/choose-bands';
import type { StudyReply, StudyRequest } from './study-messages';
import { timeBandReport } from './time-bands/time-band-report';

/** Body of a study thread: candidates, model and check are plain computing that would hold up every request of the server. */
async function study(request: StudyRequest): Promise<StudyReply> {
  const solver = createSolver('highs', 1);
  try {
    return await answerTo(request, solver);
  } catch (error) {
    if (error instanceof NoShiftsFoundError || error instanceof NoMenuFoundError)
      return { type: 'refused', personIds: [], message: error.message };
    if (error instanceof NoLawfulTimetableError)
      return { type: 'refused', personIds: error.personIds, message: error.message };
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    await solver.close();
  }
}

async function answerTo(request: StudyRequest, solver: MilpSolver): Promise<StudyReply> {
  if (request.type === 'shift-design') {
    const { needs, terms, limits } = request;
    return { type: 'designed', design: await designShifts(needs, terms, solver, limits) };
  }
  const { problem, maxBands, limits } = request;
  return {
    type: 'reported',
    report: timeBandReport(problem, await chooseBands(problem, maxBands, solver, limits)),
  };
}

parentPort?.on('message', (request: StudyRequest) => {
  void study(request).then((reply) => {
    parentPort?.postMessage(reply);
    parentPort?.close();
  });
});
