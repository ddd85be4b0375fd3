import { request } from 'node:http';

export interface ReceivedEvent {
  readonly id: number;
  readonly event: string;
  readonly data: { readonly status: string; readonly phase: string | null; readonly rosterId: string | null };
}

export interface ReceivedStream {
  readonly status: number;
  readonly contentType: string;
  readonly events: readonly ReceivedEvent[];
  /** Lines that begin with a colon. */
  readonly comments: readonly string[];
}

/** Reads a stream of server-sent events to its end, or until `enough` says so. */
export function readEvents(
  url: string,
  headers: Record<string, string>,
  enough: (events: readonly ReceivedEvent[]) => boolean = () => false,
): Promise<ReceivedStream> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { Accept: 'text/event-stream', ...headers } }, (response) => {
      let text = '';
      const received = (): ReceivedStream => ({
        status: response.statusCode ?? 0,
        contentType: String(response.headers['content-type']),
        ...parsed(text),
      });
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (!enough(parsed(text).events)) return;
        resolve(received());
        asked.destroy();
      });
      response.on('end', () => resolve(received()));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function parsed(text: string): Pick<ReceivedStream, 'events' | 'comments'> {
  const blocks = text.split('\n\n').slice(0, -1);
  const field = (block: string, name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  const events = blocks
    .filter((block) => field(block, 'event') !== '')
    .map((block) => ({
      id: Number(field(block, 'id')),
      event: field(block, 'event'),
      data: JSON.parse(field(block, 'data')) as ReceivedEvent['data'],
    }));
  return { events, comments: blocks.filter((block) => block.startsWith(':')) };
}
