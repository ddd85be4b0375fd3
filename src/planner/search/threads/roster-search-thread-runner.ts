import { Worker } from 'node:worker_threads';
import { compiledThreadFile } from '../../milp/solvers/compiled-thread-file';
import type { SearchPlan } from '../roster-search';
import type { SearchNews } from '../search-memory';
import type { RosterRows } from '../rows/roster-rows';
import type { SearchReply, SearchRequest } from './search-messages';

export interface RosterSearchLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Work after which the search ends, in millions of steps; the same work gives the same roster on every machine. */
  readonly workLimit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly best: number; readonly bound: number }) => void;
  /** Whether a roster of this cost will do, once this bound is proved: then the search ends. */
  readonly isEnough?: (cost: number, bound: number) => boolean;
}

/** Threads side by side: one begins with everybody's bound, the others with annealing. */
const THREAD_COUNT = 2;
/** Work of one round of each thread, in steps: about half a second. */
const WORK_PER_ROUND = 20_000_000;
/** Steps a thread does in a second, roughly; how much of a given time the bound of everybody may take follows from it. */
const STEPS_PER_SECOND = 40_000_000;
/** Share of the work the bound of everybody may take before there is a dive for a roster. */
const ROOT_SHARE = 0.5;
/** Share of the time or work that is annealing, where a thread anneals before it turns to neighbourhoods. */
const ANNEALING_SHARE = 0.6;
const STEPS_PER_WORK = 1_000_000;
const NO_NEWS: SearchNews = { taken: null, cost: Infinity, bound: -Infinity, prices: null, isOver: false };
/** After this long a round that hears nothing of its end is ended with its thread. */
const GRACE_MILLISECONDS = 250;

/**
 * Runs the roster search in threads, in rounds. With a work limit the threads wait for one another after each round and
 * hear the best roster and bound of all, so that the result depends on the seed and the number of rounds, not on which
 * thread was quicker. Without one nobody waits: a long linear program in one thread holds up no other.
 */
export async function searchRosterInThreads(rows: RosterRows, limits: RosterSearchLimits): Promise<SearchNews> {
  const deadline = performance.now() + limits.timeLimitSeconds * 1000;
  const end = new AbortController();
  const signal = limits.signal ? AbortSignal.any([limits.signal, end.signal]) : end.signal;
  const threads = plansOf(limits).map((plan, index) => new SearchThread(rows, limits.seed + index, plan));
  let news = NO_NEWS;
  const round = async (thread: SearchThread): Promise<SearchNews | null> =>
    thread.round(
      { type: 'round', work: WORK_PER_ROUND, milliseconds: Math.max(0, deadline - performance.now()), news },
      signal,
    );
  const hear = (answer: SearchNews | null): void => {
    news = together(news, answer);
    limits.onProgress?.({ best: news.cost, bound: news.bound });
    const isProved = Math.ceil(news.bound - 1e-6) >= news.cost - 1e-6;
    if (news.isOver || isProved || limits.isEnough?.(news.cost, news.bound) === true) end.abort();
  };
  const isOpen = (): boolean => performance.now() < deadline && !signal.aborted;
  try {
    if (limits.workLimit === undefined)
      await Promise.all(
        threads.map(async (thread) => {
          while (isOpen()) hear(await round(thread));
        }),
      );
    else {
      const roundCount = (limits.workLimit * STEPS_PER_WORK) / WORK_PER_ROUND;
      for (let done = 0; done < roundCount && isOpen(); done++)
        for (const answer of await Promise.all(threads.map(round))) hear(answer);
    }
    return news;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** What each thread begins with. */
function plansOf({ timeLimitSeconds, workLimit }: RosterSearchLimits): SearchPlan[] {
  const work = Math.min((workLimit ?? Infinity) * STEPS_PER_WORK, timeLimitSeconds * STEPS_PER_SECOND);
  return Array.from({ length: THREAD_COUNT }, (_, index) => ({
    rootWork: index === 0 ? ROOT_SHARE * work : 0,
    annealingWork: ANNEALING_SHARE * work,
    annealingMilliseconds: workLimit === undefined ? ANNEALING_SHARE * timeLimitSeconds * 1000 : null,
  }));
}

/** The better roster and the better bound of two. */
function together(one: SearchNews, other: SearchNews | null): SearchNews {
  if (!other) return one;
  const { taken, cost } = other.cost < one.cost ? other : one;
  const [higher, lower] = other.bound > one.bound ? [other, one] : [one, other];
  return { taken, cost, bound: higher.bound, prices: higher.prices ?? lower.prices, isOver: other.isOver };
}

/** One thread and the round it is in. */
class SearchThread {
  private readonly worker: Worker;
  private onReply: ((reply: SearchReply) => void) | null = null;

  constructor(rows: RosterRows, seed: number, plan: SearchPlan) {
    this.worker = new Worker(compiledThreadFile(__dirname, 'roster-search-thread'));
    this.worker.on('message', (reply: SearchReply) => this.onReply?.(reply));
    this.worker.on('error', (error) => this.onReply?.({ type: 'failed', message: error.message.slice(0, 300) }));
    this.ask({ type: 'begin', rows, seed, plan });
  }

  /**
   * One round; null where it was ended from outside.
   * @throws Error where the thread failed
   */
  round(request: SearchRequest & { readonly milliseconds: number }, signal?: AbortSignal): Promise<SearchNews | null> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        this.onReply = null;
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      };
      const stop = (): void => {
        finish();
        resolve(null);
      };
      const timer = setTimeout(stop, Math.min(2 ** 31 - 1, request.milliseconds + GRACE_MILLISECONDS));
      signal?.addEventListener('abort', stop);
      this.onReply = (reply) => {
        finish();
        if (reply.type === 'round') resolve(reply.news);
        else reject(new Error(`the roster search failed: ${reply.message}`));
      };
      this.ask(request);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(request: SearchRequest): void {
    this.worker.postMessage(request);
  }
}
