import { EXIT_STATUS } from './exit-status';

/**
 * Runs a piece of work that Ctrl-C may stop: the first SIGINT (or SIGTERM) aborts the signal, so that the best result
 * so far is kept; the second ends the program at once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT_STATUS.interrupted);
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
