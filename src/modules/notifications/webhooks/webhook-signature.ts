import { createHmac, hkdfSync } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/**
 * The secret of a webhook, in the form of Standard Webhooks: `whsec_` and base64. It is derived (HKDF, RFC 5869) from the
 * server's own key, the webhook's id and a count of its secrets: no table and no backup holds it, and a new count makes a
 * new one. Another `TOKEN_SECRET` makes all of them new.
 */
export function webhookSecret(serverKey: string, webhookId: string, generation: number): string {
  const derived = hkdfSync('sha256', serverKey, webhookId, `webhook-secret ${generation}`, SECRET_BYTES);
  return `${PREFIX}${Buffer.from(derived).toString('base64')}`;
}

/**
 * Signs one message for one secret, as receivers verify it: `v1,` and HMAC-SHA256 over `id.timestamp.body`.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookSignature(secret: string, id: string, timestampSeconds: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64')}`;
}
