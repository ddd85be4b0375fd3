import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface WebhookReceiver {
  readonly port: number;
  readonly calls: ReceivedCall[];
  /** How the next calls are answered; null: not at all. */
  answer: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | null;
  readonly close: () => Promise<void>;
}

/** A real receiver of webhooks on a free port of the loopback address. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  const state: Pick<WebhookReceiver, 'answer'> = { answer: { status: 204 } };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      if (state.answer === null) return;
      response.writeHead(state.answer.status, state.answer.headers).end(state.answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(state, { port: (server.address() as AddressInfo).port, calls, close });
}
