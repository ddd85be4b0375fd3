import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { compiledThreadFile } from '../../../planner/milp/solvers/compiled-thread-file';
import type { Assignment } from '../../../planner/problem/assignment';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import type {
  CheckingQuestions,
  CheckingReply,
  CheckingRequest,
  MeasuredChange,
  PersonDayChange,
  QuestionKind,
  QuestionMessage,
} from './checking-messages';

/** A municipality of thousands is compared in seconds; after this long there is a fault. */
const ANSWER_MILLISECONDS = 60_000;

/** Rosters kept open, each some megabytes; the one not asked about for longest is closed first. */
const MOST_OPEN = 8;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Measures rosters outside the event loop, in one thread that starts with the first question and stays warm. */
@Injectable()
export class CheckingThreads implements BeforeApplicationShutdown {
  private worker: Worker | null = null;
  private isEnding = false;
  private readonly openKeys = new Set<string>();
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  isOpen(key: string): boolean {
    return this.openKeys.has(key);
  }

  open(key: string, problem: RosterProblem, assignments: readonly Assignment[]): void {
    this.send({ type: 'open', key, problem, assignments });
    this.keep(key);
  }

  /** Measures an open roster as soon as the thread has nothing else to do. */
  prepare(key: string): void {
    if (this.openKeys.has(key)) this.send({ type: 'prepare', key });
  }

  /** Replaces an open roster by what a change makes of it. */
  advance(key: string, nextKey: string, change: PersonDayChange): void {
    if (!this.openKeys.delete(key)) return;
    this.send({ type: 'advance', key, nextKey, change });
    this.keep(nextKey);
  }

  close(key: string): void {
    if (this.openKeys.delete(key)) this.send({ type: 'close', key });
  }

  /**
   * Asks about an open roster.
   *
   * @throws Error where the planner breaks, or takes longer than anything sound does
   */
  ask<Kind extends QuestionKind>(
    key: string,
    kind: Kind,
    ask: CheckingQuestions[Kind]['ask'],
  ): Promise<CheckingQuestions[Kind]['answer']> {
    const id = ++this.lastId;
    this.keep(key);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Error('the checking thread did not answer')), ANSWER_MILLISECONDS);
      this.waiting.set(id, { resolve, reject, timer });
      this.send({ type: 'ask', id, key, kind, ask } as QuestionMessage);
    });
  }

  /** Measures a roster that is asked about once: as it is, and after a change, which may be none. */
  async measureOnce(
    problem: RosterProblem,
    assignments: readonly Assignment[],
    change: PersonDayChange = { removed: [], added: [] },
  ): Promise<MeasuredChange> {
    const key = `once ${randomUUID()}`;
    this.open(key, problem, assignments);
    try {
      return await this.ask(key, 'measure', { change });
    } finally {
      this.close(key);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { worker } = this;
    this.isEnding = true;
    this.fail(new Error('the process is shutting down'));
    await worker?.terminate();
  }

  private keep(key: string): void {
    this.openKeys.delete(key);
    this.openKeys.add(key);
    const [oldest] = this.openKeys;
    if (this.openKeys.size > MOST_OPEN && oldest !== undefined) this.close(oldest);
  }

  private send(request: CheckingRequest): void {
    if (this.isEnding) throw new Error('the process is shutting down');
    this.worker ??= this.started();
    this.worker.postMessage(request);
  }

  private started(): Worker {
    const worker = new Worker(compiledThreadFile(__dirname, 'checking-thread'));
    worker.unref();
    worker.on('message', (reply: CheckingReply) => this.receive(reply));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', (code) => {
      if (this.worker === worker) this.fail(new Error(`the checking thread ended with code ${code}`));
    });
    return worker;
  }

  private receive(reply: CheckingReply): void {
    const asked = this.waiting.get(reply.id);
    if (!asked) return;
    this.waiting.delete(reply.id);
    clearTimeout(asked.timer);
    if (reply.type === 'failed') asked.reject(new Error(reply.message));
    else asked.resolve(reply.answer as never);
  }

  /** Nothing can be trusted of a thread that broke: the next question starts another one. */
  private fail(error: Error): void {
    const { worker } = this;
    this.worker = null;
    this.openKeys.clear();
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
    void worker?.terminate();
  }
}
