import type { Response } from 'express';

/** Milliseconds after which a client whose stream ended asks again. */
const RETRY_MILLISECONDS = 2_000;

/**
 * An answer of server-sent events (HTML standard, section 9.2), whose ids let a client that lost the connection go on
 * where it was by sending `Last-Event-ID`.
 */
export class EventStream {
  /** Aborted when the client has gone away, or the stream was ended. */
  readonly closed: AbortSignal;

  constructor(private readonly response: Response) {
    const closing = new AbortController();
    this.closed = closing.signal;
    response.once('close', () => closing.abort());
    // Proxies such as nginx would collect events until there are enough of them.
    response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  }

  send(event: { readonly id: number; readonly name: string; readonly data: object }): void {
    this.response.write(`id: ${event.id}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
  }

  /** A comment, which clients skip: it keeps the connection from being taken for a dead one. */
  heartbeat(): void {
    this.response.write(': still here\n\n');
  }

  end(): void {
    this.response.end();
  }
}

/** The number in a `Last-Event-ID` header; -1 where there is none, or none that we gave out. */
export function lastEventNumber(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : -1;
}
