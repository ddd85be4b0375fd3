import { Worker } from 'node:worker_threads';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from '../../milp-solver';
import { findBrokenRow, roundIntegers } from '../../verify-values';
import { compiledThreadFile } from '../compiled-thread-file';
import { fromJavascriptLpAnswer, toJavascriptLpModel } from './javascript-lp-model';

interface Answer {
  readonly feasible: boolean;
  readonly bounded: boolean;
  readonly isIntegral: boolean;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * javascript-lp-solver (Unlicense): a dense tableau, right on small programs; the second opinion in the tests and a way
 * to plan a small office where WebAssembly is not allowed. Each solve gets a thread, ended at the limit, because its own
 * time-out is looked at between nodes only.
 */
export class JavascriptLpSolver implements MilpSolver {
  readonly id = 'javascript-lp-solver';
  readonly label = 'javascript-lp-solver 1.0';
  readonly parallelism = 1;

  async solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult> {
    const timeoutMilliseconds = Math.max(1, Math.round(limits.timeLimitSeconds * 1000));
    const answer = await ask(toJavascriptLpModel(problem, timeoutMilliseconds), timeoutMilliseconds, limits.signal);
    if (typeof answer === 'string') return without(answer);
    if (!answer.bounded) return { ...without('error'), message: 'unbounded' };
    if (!answer.feasible) return without('infeasible');
    const isMip = problem.model.integer.includes(1);
    const values = fromJavascriptLpAnswer(problem, answer.values);
    // On a time-out it answers "feasible" with the fractional point of the relaxation.
    if (isMip && !answer.isIntegral) return without('no-solution-in-time');
    const broken = findBrokenRow(problem, values);
    if (broken) return { ...without('error'), message: broken };
    const rounded = roundIntegers(problem, values);
    const objective = dot(problem.costs, rounded);
    return { status: 'optimal', values: rounded, objective, bound: objective };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const without = (status: SolveResult['status']): SolveResult => ({
  status,
  values: null,
  objective: null,
  bound: null,
});

async function ask(
  model: ReturnType<typeof toJavascriptLpModel>,
  timeoutMilliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Answer | 'cancelled' | 'no-solution-in-time' | 'error'> {
  const thread = new Worker(compiledThreadFile(__dirname, 'javascript-lp-thread'));
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve('no-solution-in-time'), Math.min(2 ** 31 - 1, timeoutMilliseconds + 500));
      const settle = (answer: Answer | 'cancelled' | 'error'): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      thread.once('message', (answer: Answer) => settle(answer));
      thread.once('error', () => settle('error'));
      signal?.addEventListener('abort', () => settle('cancelled'), { once: true });
      if (signal?.aborted) settle('cancelled');
      thread.postMessage(model);
    });
  } finally {
    await thread.terminate();
  }
}
