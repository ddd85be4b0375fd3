import { Worker } from 'node:worker_threads';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { compiledThreadFile } from '../../../planner/milp/solvers/compiled-thread-file';
import type { RepairFindings, RepairMessage, RepairReply } from './repair-messages';

/** Measuring comes on top of the limit of each search. */
const GRACE_SECONDS = 60;

/** An idle thread is kept this long: whoever mends a roster asks again soon, and a cold solver takes twice as long. */
const WARM_MILLISECONDS = 10 * 60_000;

/** Mends rosters, each in a thread of its own: a repair must not wait behind another one, nor behind an edit. */
@Injectable()
export class RepairThreads implements BeforeApplicationShutdown {
  private readonly all = new Set<Worker>();
  private warm: Worker | null = null;
  private coolDown: NodeJS.Timeout | undefined;

  /** @throws Error where the planner breaks, or takes far longer than its limit */
  async repair(message: RepairMessage): Promise<RepairFindings> {
    const thread = this.acquire();
    try {
      const findings = await answerOf(thread, message);
      if (this.warm === null) this.keepWarm(thread);
      else await this.end(thread);
      return findings;
    } catch (error) {
      await this.end(thread);
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.coolDown);
    this.warm = null;
    await Promise.all([...this.all].map((thread) => this.end(thread)));
  }

  private acquire(): Worker {
    const { warm } = this;
    if (warm === null) {
      const thread = new Worker(compiledThreadFile(__dirname, 'repair-thread'));
      this.all.add(thread);
      // An error after the answer concerns nobody; unheard it would end the process.
      thread.on('error', () => undefined).on('exit', () => this.forget(thread));
      return thread;
    }
    clearTimeout(this.coolDown);
    this.warm = null;
    warm.ref();
    return warm;
  }

  private keepWarm(thread: Worker): void {
    this.warm = thread;
    thread.unref();
    this.coolDown = setTimeout(() => void this.end(thread), WARM_MILLISECONDS);
    this.coolDown.unref();
  }

  private async end(thread: Worker): Promise<void> {
    this.forget(thread);
    await thread.terminate();
  }

  private forget(thread: Worker): void {
    if (this.warm === thread) this.warm = null;
    this.all.delete(thread);
  }
}

/** Listeners go one by one: a thread without any, hooks of the platform included, hears nothing ever after. */
function answerOf(thread: Worker, message: RepairMessage): Promise<RepairFindings> {
  const limitSeconds = message.timeLimitSeconds * 3 + GRACE_SECONDS;
  return new Promise((resolve, reject) => {
    const end = (outcome: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onReply).off('error', fail).off('exit', onExit);
      outcome();
    };
    const fail = (error: Error): void => end(() => reject(error));
    const onReply = (reply: RepairReply): void => {
      if (reply.type === 'repaired') end(() => resolve(reply.findings));
      else fail(new Error(reply.message));
    };
    const onExit = (code: number): void => fail(new Error(`the repair thread ended with code ${code}`));
    const timer = setTimeout(() => fail(new Error(`the repair took more than ${limitSeconds} s`)), limitSeconds * 1000);
    thread.on('message', onReply).on('error', fail).on('exit', onExit);
    thread.postMessage(message);
  });
}
