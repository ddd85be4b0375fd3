import { Duplex } from 'node:stream';
import type { PGliteThread } from './pglite-thread';
import type { SessionQueue } from './session-queue';
import { ClientMessageReader, endsIdle, errorAnswer } from './wire-protocol';

/**
 * What `pg` takes for a TCP socket to a PostgreSQL server: it speaks the wire protocol with the embedded database.
 * So the very same driver, types and error codes are used with and without a server.
 *
 * COPY is not supported. Session state (SET, temporary tables, session advisory locks, LISTEN) is shared by all
 * connections: do not rely on it.
 */
export class EmbeddedConnection extends Duplex {
  /** `pg` looks at it before it calls `connect`. */
  readonly connecting = false;
  private readonly reader = new ClientMessageReader();
  private batch: Buffer[] = [];
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: PGliteThread,
    private readonly queue: SessionQueue<EmbeddedConnection>,
  ) {
    super();
  }

  /** Like a socket's: "connects" at once. */
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  // Socket settings that `pg` makes; there is no socket.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.receive(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.receive(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.enqueue(async () => {
      await this.leave();
      this.push(null);
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.leave().finally(() => done(error));
  }

  private receive(chunk: Buffer): void {
    for (const message of this.reader.push(chunk)) {
      if (message.kind === 'ssl-request') {
        this.push('N');
      } else if (message.kind === 'terminate') {
        this.enqueue(async () => {
          await this.leave();
          this.push(null);
        });
      } else {
        this.batch.push(message.bytes);
        if (message.wantsAnswer) this.flushBatch();
      }
    }
  }

  private flushBatch(): void {
    const bytes = Buffer.concat(this.batch);
    this.batch = [];
    this.enqueue(() => this.exchange(bytes));
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step);
  }

  private async exchange(bytes: Buffer): Promise<void> {
    try {
      await this.queue.acquire(this);
      const answer = Buffer.from(await this.database.wire(new Uint8Array(bytes)));
      if (answer.length > 0 && !this.destroyed) this.push(answer);
      if (endsIdle(answer)) this.queue.release(this);
    } catch (error) {
      if (!this.destroyed) this.push(errorAnswer(error instanceof Error ? error.message : String(error)));
      await this.leave();
    }
  }

  /** Gives the session back; what this connection left open is rolled back first. */
  private async leave(): Promise<void> {
    this.queue.forget(this);
    if (!this.queue.holds(this)) return;
    await this.database.sql('ROLLBACK').catch(() => undefined);
    this.queue.release(this);
  }
}
