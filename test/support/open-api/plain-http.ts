import { Agent, request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** What a server answered, byte for byte: supertest would follow, parse and fail on its own. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface PlainRequest {
  readonly method: string;
  /** Path and query as they go over the wire, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends requests to a listening server over kept connections. Call `close` at the end. */
export class PlainHttp {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private readonly port: number;

  constructor(server: Server) {
    this.port = (server.address() as AddressInfo).port;
  }

  send(plain: PlainRequest): Promise<PlainAnswer> {
    const { method, path, headers = {}, body } = plain;
    return new Promise((resolve, reject) => {
      const target = { host: '127.0.0.1', port: this.port, agent: this.agent, method: method.toUpperCase(), path };
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const sent = request({ ...target, headers: { ...headers, ...length } }, (response) => {
        let text = '';
        const answer = (): void => {
          const entries = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(entries) as Record<string, string>,
            text,
          });
        };
        const isStream = response.headers['content-type']?.startsWith('text/event-stream') ?? false;
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          // Its first event says what the others would; waiting for its end could take minutes.
          if (!isStream || !/^data: .*\n\n/m.test(text)) return;
          answer();
          response.destroy();
        });
        response.on('error', reject);
        response.on('end', answer);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a connection that had been idle while this was on its way: no answer, and nothing was done.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(this.send(plain));
        else reject(error);
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
