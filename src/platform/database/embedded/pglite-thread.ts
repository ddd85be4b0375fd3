import { Worker } from 'node:worker_threads';
import { THREAD_SOURCE } from './thread-source';

export interface ThreadOptions {
  /** Data folder; `null` keeps everything in memory. */
  readonly folder: string | null;
  /** Archive of a fresh data folder, which saves the seconds that creating one takes. */
  readonly templateFile?: string;
}

type Operation =
  | { readonly operation: 'wire'; readonly bytes: Uint8Array }
  | { readonly operation: 'sql'; readonly sql: string }
  | { readonly operation: 'close' };

interface Reply {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

interface Pending {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

const OPENED = 0;

/**
 * PGlite in a thread of its own: a heavy query does not stop the event loop, and its timers do not keep the process
 * alive. The thread holds the process only while a request is under way.
 */
export class PGliteThread {
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private lastId = OPENED;
  private readonly opened: Promise<Reply>;

  private constructor(options: ThreadOptions) {
    this.worker = new Worker(THREAD_SOURCE, {
      eval: true,
      workerData: {
        ...options,
        pglitePath: require.resolve('@electric-sql/pglite'),
        btreeGistPath: require.resolve('@electric-sql/pglite/contrib/btree_gist'),
      },
    });
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    this.worker.on('error', (error) => this.rejectAll(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', (code) =>
      this.rejectAll(new Error(`the embedded database's thread ended with code ${code}`)),
    );
    this.opened = new Promise((resolve, reject) => this.pending.set(OPENED, { resolve, reject }));
  }

  /** Opens the database, creating it when the folder is empty. */
  static async open(options: ThreadOptions): Promise<PGliteThread> {
    const thread = new PGliteThread(options);
    try {
      await thread.opened;
    } catch (error) {
      await thread.worker.terminate();
      throw error;
    }
    return thread;
  }

  /** Passes messages of PostgreSQL's wire protocol and returns the answer's bytes. */
  async wire(bytes: Uint8Array): Promise<Uint8Array> {
    const reply = await this.send({ operation: 'wire', bytes });
    return reply.bytes ?? new Uint8Array(0);
  }

  async sql(sql: string): Promise<void> {
    await this.send({ operation: 'sql', sql });
  }

  async close(): Promise<void> {
    await this.send({ operation: 'close' });
    await this.worker.terminate();
  }

  private send(operation: Operation): Promise<Reply> {
    const id = ++this.lastId;
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.worker.postMessage({ ...operation, id });
    });
  }

  private settle(reply: Reply): void {
    const pending = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (this.pending.size === 0) this.worker.unref();
    if (reply.error === undefined) pending?.resolve(reply);
    else pending?.reject(new Error(reply.error));
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
