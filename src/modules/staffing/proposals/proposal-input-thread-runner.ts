import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { compiledThreadFile } from '../../../planner/milp/solvers/compiled-thread-file';
import type { ProposalInput } from '../../../planner/staffing/proposal/site-day';
import type { PlanningData } from '../../rosters/planning-data';
import type { ProposalHorizon } from './proposal-input';
import type { ProposalInputReply, ProposalInputRequest } from './proposal-input-messages';

/** A unit takes a second at the most; after this long there is a fault. */
const LIMIT_MILLISECONDS = 120_000;

/** Makes site-days of the records of one unit after the other, in a thread that lasts until `end`. */
export class ProposalInputThread {
  private readonly worker = new Worker(compiledThreadFile(__dirname, 'proposal-input-thread'));

  /**
   * One unit at a time.
   * @throws Error where the records do not fit together, or the thread breaks
   */
  async assemble(data: PlanningData, horizon: ProposalHorizon): Promise<ProposalInput> {
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(LIMIT_MILLISECONDS)]);
    try {
      this.worker.postMessage({ data, horizon } satisfies ProposalInputRequest);
      const [reply] = (await Promise.race([
        once(this.worker, 'message', { signal }),
        once(this.worker, 'exit', { signal }).then(() => [{ type: 'failed', message: 'the thread ended' }]),
      ])) as [ProposalInputReply];
      if (reply.type === 'failed') throw new Error(`the site-days could not be made: ${reply.message}`);
      return reply.input;
    } finally {
      ended.abort();
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
