import { request as httpRequest } from 'node:http';
import type { RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookTarget } from './webhook-target.service';

/** Whole time of one call, connecting included. */
const TIMEOUT_MS = 10_000;

/**
 * Posts a body to the address that was checked, and answers the status. The name is not resolved again; redirects are not
 * followed; the answer's body is not read.
 *
 * @throws Error where no status came back in time
 */
export function postMessage(
  { url, address }: WebhookTarget,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<number> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
    agent: false,
    lookup: pinned(address),
    signal: AbortSignal.timeout(timeoutMs),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = send(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Answers with the one address, in either of the two forms that a socket may ask for. */
function pinned({ address, family }: WebhookTarget['address']): NonNullable<RequestOptions['lookup']> {
  return (_hostName, { all }, callback) => {
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
