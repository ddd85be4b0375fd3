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
import { searchInOrder } from './highs-in-order';
import type { SearchTerms } from './highs-search';
import { searchTightened } from './highs-tightened-search';

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
  const { id, problem, timeLimitSeconds, seed, absoluteGap, nodeLimit, above, memoryCapMegabytes } = message;
  const stop: Stop = { isOverMemory: false };
  const onSolution = (values: Float64Array): void =>
    send({ id, type: 'incumbent', values, objective: dot(problem.costs, values) });
  const terms: SearchTerms = {
    ...{ seed, absoluteGap, nodeLimit, onSolution, callbacks: callbacksOf(highs, message, onSolution, stop) },
    endsAt: performance.now() + timeLimitSeconds * 1000,
    isCancelled: () => Atomics.load(new Int32Array(message.cancelFlag), 0) === 1,
  };
  const onBound = (bound: number): void => send({ id, type: 'progress', bound });
  const outcome =
    above === null
      ? searchTightened(highs, problem, terms, onBound)
      : searchInOrder(highs, problem, above, terms, (news) => send({ id, type: 'progress', ...news }));
  const burst = `the program needs more than ${memoryCapMegabytes} MB in the solver`;
  send({
    ...{ ...outcome, id, type: 'done' },
    ...(stop.isOverMemory && !outcome.values ? { status: 'error', message: burst } : {}),
    memoryMegabytes: memoryMegabytes(),
  });
}

function callbacksOf(
  highs: Highs,
  { id, cancelFlag, memoryCapMegabytes }: SolveMessage,
  onSolution: (values: Float64Array) => void,
  stop: Stop,
): HighsCallbackMap {
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
      const { mip_solution: values } = event.data;
      if (values) onSolution(values);
    },
    [callbackType.mipLogging]: (event) => {
      if (performance.now() - lastSentAt < PROGRESS_INTERVAL_MS) return;
      lastSentAt = performance.now();
      send({ id, type: 'progress', bound: event.data.mip_dual_bound });
    },
    [callbackType.mipInterrupt]: (event) => {
      if (mustStop()) event.interrupt();
    },
    [callbackType.simplexInterrupt]: (event) => {
      if (mustStop()) event.interrupt();
    },
  };
}
