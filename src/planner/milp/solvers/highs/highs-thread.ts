/**
 * The thread in which HiGHS (WebAssembly, synchronous) runs; the only file that calls the package.
 *
 * In: `SolveMessage`. Out: `progress` now and then, `incumbent` for each better solution (so that nothing is lost when
 * the thread is ended inside a long root LP), `done` once.
 */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import loadHighs, { type Highs, type HighsCallbackMap } from 'highs';
import { dot } from '../../milp-model';
import type { HighsReply, SolveMessage } from './highs-messages';
import { highsModelData, integralityOf } from './highs-model-data';
import { tightRelaxation, type TightRelaxation } from './highs-relaxation';
import { restrictedSolution } from './highs-restriction';

/**
 * Executed code (in V8's unit, roughly bytes) before a function of HiGHS is compiled anew with optimisation. With V8's
 * own 1.8 million, the first solve of a process spends three times as long compiling as solving (17 people: 3.8 s of
 * processor time against 2.3 s; 200 people and more: no difference).
 */
const TIERING_BUDGET = 60_000_000;

setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
const port = parentPort!;
const send = (reply: HighsReply): void => port.postMessage(reply);
const ready: Promise<Highs> = loadHighs();
const PROGRESS_INTERVAL_MS = 100;
/** What cuts may take of a solve's time. */
const TIGHTENING_SHARE = 0.3;
/** What the search for a first roster of a large program may take of the time left after that. */
const RESTRICTION_SHARE = 0.5;
const UNSOLVED: TightRelaxation = { cuts: [], bound: null, values: null };

/** Messages of WebAssembly aborts carry the whole minified source: keep the first line, shortened. */
const shortMessage = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 300);

port.on('message', (message: SolveMessage) => {
  ready
    .then((highs) => solve(highs, message))
    .catch((error: unknown) =>
      send({
        ...{ id: message.id, type: 'done', status: 'error', message: shortMessage(error) },
        memoryMegabytes: memoryMegabytes(),
      }),
    );
});

/** The heap of WebAssembly is all of a solve's memory but the program itself. */
function memoryMegabytes(): number {
  return process.memoryUsage().external / 2 ** 20;
}

/** Why a solve was asked to stop from within. */
interface Stop {
  isOverMemory: boolean;
}

function solve(highs: Highs, message: SolveMessage): void {
  const { id, problem, timeLimitSeconds, seed, absoluteGap, nodeLimit, cancelFlag } = message;
  const startedAt = performance.now();
  const { model, start } = problem;
  const cancelled = new Int32Array(cancelFlag);
  const isMip = model.integer.includes(1);
  const stop: Stop = { isOverMemory: false };
  const callbacks = callbacksOf(highs, message, stop);
  const relaxationLimits = { timeLimitSeconds: TIGHTENING_SHARE * timeLimitSeconds, callbacks };
  const relaxation = isMip ? tightRelaxation(highs, problem, relaxationLimits) : UNSOLVED;
  const { cuts, bound } = relaxation;
  if (message.boundOnly) {
    const known = bound === null ? {} : { bound };
    send({ id, type: 'done', status: 'no-solution-in-time', ...known, memoryMegabytes: memoryMegabytes() });
    return;
  }
  const secondsLeft = (): number => Math.max(0, timeLimitSeconds - (performance.now() - startedAt) / 1000);
  if (bound !== null) send({ id, type: 'progress', bound });
  const restricted = restrictedSolution(highs, problem, relaxation, {
    ...{ seed, absoluteGap, callbacks },
    timeLimitSeconds: RESTRICTION_SHARE * secondsLeft(),
  });
  if (restricted && bound !== null && dot(problem.costs, restricted) - bound <= absoluteGap) {
    const objective = dot(problem.costs, restricted);
    const found = { values: restricted, objective, bound };
    send({ id, type: 'done', status: 'optimal', ...found, memoryMegabytes: memoryMegabytes() });
    return;
  }
  const known = restricted ?? start;
  highs.withModel(
    { ...highsModelData(problem, cuts), ...(isMip ? { integrality: integralityOf(model) } : {}) },
    (instance) => {
      instance.options.set({
        output_flag: true,
        log_to_console: false,
        time_limit: secondsLeft(),
        random_seed: seed,
        mip_rel_gap: 0,
        mip_abs_gap: absoluteGap,
        ...(nodeLimit === null ? {} : { mip_max_nodes: nodeLimit }),
      });
      if (known) instance.setSolution({ colValue: known });
      instance.run(callbacks);

      const { modelStatus } = highs.constants;
      const status = instance.getModelStatus();
      const objective = instance.getObjectiveValue();
      // Without an incumbent HiGHS still returns a vector of zeros; only the infinite objective tells.
      const solved =
        status === modelStatus.optimal ||
        (Number.isFinite(objective) &&
          instance.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible);
      const bound = isMip ? Number(instance.info.get('mip_dual_bound')) : solved ? objective : Number.NEGATIVE_INFINITY;
      send({
        id,
        type: 'done',
        ...(stop.isOverMemory && !solved
          ? { status: 'error', message: `the program needs more than ${message.memoryCapMegabytes} MB in the solver` }
          : { status: statusOf(status, modelStatus, solved, cancelled[0] === 1) }),
        ...(solved ? { values: instance.getSolution().colValue, objective } : {}),
        ...(Number.isFinite(bound) ? { bound } : {}),
        ...(status === modelStatus.empty ? { values: new Float64Array(0), objective: 0 } : {}),
        memoryMegabytes: memoryMegabytes(),
      });
    },
  );
}

function statusOf(
  status: number,
  codes: Highs['constants']['modelStatus'],
  solved: boolean,
  cancelled: boolean,
): 'optimal' | 'feasible' | 'infeasible' | 'no-solution-in-time' | 'cancelled' | 'error' {
  switch (status) {
    case codes.optimal:
    case codes.empty:
      return 'optimal';
    case codes.infeasible:
      return 'infeasible';
    case codes.timeLimit:
    case codes.interrupted:
    case codes.solutionLimit:
    case codes.iterationLimit:
      if (solved) return 'feasible';
      return cancelled ? 'cancelled' : 'no-solution-in-time';
    default:
      return 'error';
  }
}

function callbacksOf(highs: Highs, message: SolveMessage, stop: Stop): HighsCallbackMap {
  const { id, cancelFlag, memoryCapMegabytes } = message;
  const { callbackType } = highs.constants;
  const cancelled = new Int32Array(cancelFlag);
  let lastSentAt = 0;
  let lastMeasuredAt = 0;
  const mustStop = (): boolean => {
    // Asking the system for the memory costs more than the checkpoint itself.
    if (performance.now() - lastMeasuredAt >= PROGRESS_INTERVAL_MS) {
      lastMeasuredAt = performance.now();
      stop.isOverMemory ||= memoryMegabytes() > memoryCapMegabytes;
    }
    return stop.isOverMemory || Atomics.load(cancelled, 0) === 1;
  };
  return {
    [callbackType.mipImprovingSolution]: (event) => {
      const { mip_solution: values, objective_function_value: objective } = event.data;
      if (values && objective !== undefined) send({ id, type: 'incumbent', values, objective });
    },
    [callbackType.mipLogging]: (event) => {
      if (performance.now() - lastSentAt < PROGRESS_INTERVAL_MS) return;
      lastSentAt = performance.now();
      send({ id, type: 'progress', best: event.data.mip_primal_bound, bound: event.data.mip_dual_bound });
    },
    [callbackType.mipInterrupt]: (event) => {
      if (mustStop()) event.interrupt();
    },
    [callbackType.simplexInterrupt]: (event) => {
      if (mustStop()) event.interrupt();
    },
  };
}
