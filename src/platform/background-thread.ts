import { constants, setPriority } from 'node:os';

/**
 * Lets other work go before this thread's and that of the threads it starts, where both want the processor: somebody waits
 * for a request, nobody for a plan to the second. On Linux a priority belongs to a thread; elsewhere it would be that of
 * the whole process, requests included, so it stays as it is.
 */
export function giveWayToRequests(): void {
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}
