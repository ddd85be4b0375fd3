/**
 * The little of PostgreSQL's wire protocol that a stand-in server must understand: where messages end, which ones
 * want an answer, when a transaction is over. Source: PostgreSQL manual, "Frontend/Backend Protocol", message formats.
 */

const SSL_REQUEST_CODE = 80877103;
const LENGTH_BYTES = 4;
const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const READY_MESSAGE_BYTES = 6;
const IDLE = 'I'.charCodeAt(0);

/** Types after which a client waits for an answer: query, sync, flush, function call. */
const TYPES_THAT_WANT_AN_ANSWER = new Set(['Q', 'S', 'H', 'F']);

export type ClientMessage =
  | { readonly kind: 'ssl-request' }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'message'; readonly bytes: Buffer; readonly wantsAnswer: boolean };

/** Cuts a client's stream of bytes into messages; keeps what is incomplete for the next chunk. */
export class ClientMessageReader {
  private buffered: Buffer = Buffer.alloc(0);
  /** The first message has no type byte. */
  private started = false;

  push(chunk: Buffer): ClientMessage[] {
    this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
    const messages: ClientMessage[] = [];
    for (let message = this.take(); message !== undefined; message = this.take()) messages.push(message);
    return messages;
  }

  private take(): ClientMessage | undefined {
    const typeBytes = this.started ? 1 : 0;
    if (this.buffered.length < typeBytes + LENGTH_BYTES) return undefined;
    const length = typeBytes + this.buffered.readInt32BE(typeBytes);
    if (this.buffered.length < length) return undefined;
    const bytes = this.buffered.subarray(0, length);
    this.buffered = this.buffered.subarray(length);
    if (!this.started) {
      if (bytes.readInt32BE(LENGTH_BYTES) === SSL_REQUEST_CODE) return { kind: 'ssl-request' };
      this.started = true;
      return { kind: 'message', bytes, wantsAnswer: true };
    }
    const type = String.fromCharCode(bytes.readUInt8(0));
    if (type === 'X') return { kind: 'terminate' };
    return { kind: 'message', bytes, wantsAnswer: TYPES_THAT_WANT_AN_ANSWER.has(type) };
  }
}

/** True when an answer ends with "ready for query, no transaction open". */
export function endsIdle(answer: Buffer): boolean {
  const start = answer.length - READY_MESSAGE_BYTES;
  return (
    start >= 0 && answer[start] === READY_FOR_QUERY && answer.readInt32BE(start + 1) === 5 && answer.at(-1) === IDLE
  );
}

/** An ErrorResponse (SQLSTATE 57014, query cancelled) followed by "ready for query, idle". */
export function errorAnswer(message: string): Buffer {
  const fields = Buffer.from(`SERROR\0VERROR\0C57014\0M${message}\0\0`);
  const head = Buffer.alloc(1 + LENGTH_BYTES);
  head.write('E');
  head.writeInt32BE(fields.length + LENGTH_BYTES, 1);
  const ready = Buffer.from([READY_FOR_QUERY, 0, 0, 0, 5, IDLE]);
  return Buffer.concat([head, fields, ready]);
}
