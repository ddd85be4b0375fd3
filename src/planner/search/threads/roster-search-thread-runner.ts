import { Worker } from 'node:worker_threads';
import { compiledThreadFile } from '../../milp/solvers/compiled-thread-file';
import type { SearchNews } from '../roster-search';
import type { RosterRows } from '../rows/roster-rows';
import type { SearchReply, SearchRequest } from './search-messages';

export interface RosterSearchLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Work after which the search ends, in millions of steps; the same work gives the same roster on every machine. */
  readonly workLimit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly best: number; readonly bound: number }) => void;
}

/** Threads side by side: one begins with everybody's bound, the other with neighbourhoods. */
const THREAD_COUNT = 2;
/** Work of one round of each thread, in steps: about half a second. */
const WORK_PER_ROUND = 20_000_000;
/** Steps a thread does in a second, roughly; how much of a given time the bound of everybody may take follows from it. */
const STEPS_PER_SECOND = 40_000_000;
/** Share of the work the bound of everybody may take before there is a dive for a roster. */
const ROOT_SHARE = 0.5;
const STEPS_PER_WORK = 1_000_000;
const NO_NEWS: SearchNews = { taken: null, cost: Infinity, bound: -Infinity, prices: null, isOver: false };
/** After this long a round that hears nothing of its end is ended with its thread. */
const GRACE_MILLISECONDS = 2_000;

/**
 * Runs the roster search in threads, in rounds of equal work: after each, every thread hears the best roster and bound of
 * all. So the result depends on the seed and the number of rounds, not on which thread was quicker.
 */
export async function searchRosterInThreads(rows: RosterRows, limits: RosterSearchLimits): Promise<SearchNews> {
  const startedAt = performance.now();
  const millisecondsLeft = (): number => limits.timeLimitSeconds * 1000 - (performance.now() - startedAt);
  const workLimit = (limits.workLimit ?? Infinity) * STEPS_PER_WORK;
  const rootWork = ROOT_SHARE * Math.min(workLimit, limits.timeLimitSeconds * STEPS_PER_SECOND);
  const threads = Array.from(
    { length: THREAD_COUNT },
    (_, index) => new SearchThread(rows, limits.seed + index, index === 0 ? rootWork : 0),
  );
  const maxRounds = workLimit / WORK_PER_ROUND;
  let news = NO_NEWS;
  try {
    for (let round = 0; round < maxRounds && millisecondsLeft() > 0 && limits.signal?.aborted !== true; round++) {
      const milliseconds = millisecondsLeft();
      const answers = await Promise.all(
        threads.map((thread) =>
          thread.round({ type: 'round', work: WORK_PER_ROUND, milliseconds, news }, limits.signal),
        ),
      );
      for (const answer of answers) news = together(news, answer);
      limits.onProgress?.({ best: news.cost, bound: news.bound });
      if (news.isOver) break;
      if (Math.ceil(news.bound - 1e-6) >= news.cost - 1e-6) break;
    }
    return news;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
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

  constructor(rows: RosterRows, seed: number, rootWork: number) {
    this.worker = new Worker(compiledThreadFile(__dirname, 'roster-search-thread'));
    this.worker.on('message', (reply: SearchReply) => this.onReply?.(reply));
    this.worker.on('error', (error) => this.onReply?.({ type: 'failed', message: error.message.slice(0, 300) }));
    this.ask({ type: 'begin', rows, seed, rootWork });
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
