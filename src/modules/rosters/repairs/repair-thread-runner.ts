import { Worker } from 'node:worker_threads';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { compiledThreadFile } from '../../../planner/milp/solvers/compiled-thread-file';
import type { RepairFindings, RepairMessage, RepairReply } from './repair-messages';

/** Measuring comes on top of the limit of each search. */
const GRACE_SECONDS = 60;

/** Mends rosters, each in a thread of its own: a repair must not wait behind another one, nor behind an edit. */
@Injectable()
export class RepairThreads implements BeforeApplicationShutdown {
  private readonly running = new Set<Worker>();

  /** @throws Error where the planner breaks, or takes far longer than its limit */
  async repair(message: RepairMessage): Promise<RepairFindings> {
    const thread = new Worker(compiledThreadFile(__dirname, 'repair-thread'));
    this.running.add(thread);
    const limitSeconds = message.timeLimitSeconds * 3 + GRACE_SECONDS;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<RepairFindings>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`the repair took more than ${limitSeconds} s`)), limitSeconds * 1000);
        thread.on('message', (reply: RepairReply) => {
          if (reply.type === 'repaired') resolve(reply.findings);
          else reject(new Error(reply.message));
        });
        thread.on('error', reject);
        thread.on('exit', (code) => reject(new Error(`the repair thread ended with code ${code}`)));
        thread.postMessage(message);
      });
    } finally {
      clearTimeout(timer);
      this.running.delete(thread);
      thread.removeAllListeners();
      // An error after the answer concerns nobody; unheard it would end the process.
      thread.on('error', () => undefined);
      await thread.terminate();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.running].map((thread) => thread.terminate()));
  }
}
