import solver from 'javascript-lp-solver';
import type { LinearSolver } from '../../linear-solver';
import { dot } from '../../milp-model';
import { findBrokenRow } from '../../verify-values';
import { fromJavascriptLpAnswer, toJavascriptLpModel } from './javascript-lp-model';

/** Says nothing: a linear program is not interrupted, its thread is. */
const NO_TIMEOUT_MILLISECONDS = 2 ** 31 - 1;

/**
 * The relaxation of a program by javascript-lp-solver in this thread: for small programs by the hundred, where a thread
 * for each would cost more than the answer. Every row of the answer is evaluated again here.
 */
export const solveRelaxation: LinearSolver = (problem) => {
  const { model } = problem;
  const relaxed = { ...problem, model: { ...model, integer: new Uint8Array(model.columnCount) } };
  const answer: unknown = solver.Solve(toJavascriptLpModel(relaxed, NO_TIMEOUT_MILLISECONDS));
  if (!isAnswer(answer) || answer.bounded === false) return { status: 'error' };
  if (answer.feasible !== true) return { status: 'infeasible' };
  const values = fromJavascriptLpAnswer(relaxed, answer);
  if (findBrokenRow(relaxed, values) !== null) return { status: 'error' };
  return { status: 'optimal', values, objective: dot(problem.costs, values) };
};

const isAnswer = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null;
