import type { MilpSolver, SolveLimits } from '../../milp/milp-solver';
import { automataOf } from './pattern-automata';
import { CirculationProgram } from './circulation-program';
import { piecesOf, smallestDivision, wordOf } from './circuits';
import type { PatternProblem, PatternWord } from './rotating-pattern';
import { countOf, impossibleAtOnce } from './run-rules';
import { stateGraph, type StateGraph } from './state-graph';
import { verifyWord } from './verify-word';

export type PatternResult =
  | { readonly status: 'feasible'; readonly word: PatternWord }
  /** Proved: no word satisfies the problem. `reason` is there where the numbers alone say it. */
  | { readonly status: 'infeasible'; readonly reason: string | null }
  /** Neither found nor excluded: time ran out, somebody stopped the search, or the solver failed. */
  | { readonly status: 'unknown'; readonly reason: string };

/** A word that breaks its own problem: a fault of the builder, never of the data. */
export class WrongPatternError extends Error {
  override readonly name = 'WrongPatternError';

  constructor(readonly breaches: readonly string[]) {
    super(`the pattern found is wrong: ${breaches.join('; ')}`);
  }
}

/**
 * Builds a rotating pattern, or proves that there is none: automata of the limits, their product as a graph, an integer
 * circulation in it, rows against its falling apart until it is one circuit, and that circuit as a word. See
 * `docs/formulation.md`.
 *
 * @param problem made by `definePatternProblem`
 * @throws WrongPatternError where the word found does not pass the independent check
 */
export async function buildPattern(
  problem: PatternProblem,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<PatternResult> {
  const reason = impossibleAtOnce(problem);
  if (reason !== null) return { status: 'infeasible', reason };
  const graph = stateGraph(automataOf(problem), (weekday, kind) => countOf(problem, weekday, kind) > 0);
  const answer = await solveAsOneCircuit(new CirculationProgram(problem, graph), graph, solver, limits);
  if (answer.status !== 'feasible') return answer;
  const word = wordOf(graph, answer.passes);
  const breaches = verifyWord(problem, word);
  if (breaches.length > 0) throw new WrongPatternError(breaches);
  return { status: 'feasible', word };
}

type CircuitAnswer =
  { readonly status: 'feasible'; readonly passes: Float64Array } | Exclude<PatternResult, { status: 'feasible' }>;

/** Solves, and forbids each division found, until the circulation is one circuit. Each round excludes a division for good. */
async function solveAsOneCircuit(
  program: CirculationProgram,
  graph: StateGraph,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<CircuitAnswer> {
  const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
  for (;;) {
    const timeLimitSeconds = (endsAt - performance.now()) / 1000;
    if (timeLimitSeconds <= 0) return { status: 'unknown', reason: 'the time limit ended before an answer' };
    const { status, values, message } = await solver.solve(program.build(), { ...limits, timeLimitSeconds });
    if (status === 'infeasible') return { status, reason: null };
    if (values === null) return { status: 'unknown', reason: message ?? `the solver ended with ${status}` };
    const pieces = piecesOf(graph, values.subarray(0, graph.arcs.length));
    if (pieces.length <= 1) return { status: 'feasible', passes: values };
    for (const [index, piece] of pieces.entries()) {
      // Two pieces have one border, and a row for each side of it would say the same.
      if (pieces.length === 2 && index === 1) break;
      const others = pieces.filter((other) => other !== piece).flat();
      program.joinAcross(smallestDivision(graph, piece, others));
    }
  }
}
