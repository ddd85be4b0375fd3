import { EXIT_STATUS } from './exit-status';

/** A terminal and a wrapper such as npm may both pass one Ctrl-C on: repeats within this time are the same one. */
const SAME_KEY_MILLISECONDS = 500;

/**
 * Runs a piece of work that Ctrl-C may stop: the first SIGINT (or SIGTERM) aborts the signal, so that the best result
 * so far is kept; the second ends the program at once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  let stoppedAt = Number.NEGATIVE_INFINITY;
  const stop = () => {
    if (performance.now() - stoppedAt < SAME_KEY_MILLISECONDS) return;
    if (controller.signal.aborted) process.exit(EXIT_STATUS.interrupted);
    stoppedAt = performance.now();
    controller.abort();
    process.stderr.write('\nStopping; the best roster so far is kept. Press Ctrl-C again to end at once.\n');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
