import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { JWK, JWTHeaderParameters, JWTPayload } from 'jose';

/** An identity provider on this machine: its configuration, its public keys, and tokens it signs. */
export interface OidcProvider {
  readonly issuer: string;
  /** The public key as text: known to everybody. */
  readonly publicKeyPem: string;
  /** Requests for keys or configuration so far. */
  readonly requests: () => number;
  /** From now on every request fails, or is answered again. */
  readonly setDown: (isDown: boolean) => void;
  readonly sign: (claims: JWTPayload, header?: Partial<JWTHeaderParameters>) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key: JWK = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  let issuer = '';
  let isDown = false;
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (isDown) return void response.writeHead(500).end();
    response.setHeader('Content-Type', 'application/json');
    const answer = request.url === '/keys' ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    publicKeyPem: await exportSPKI(publicKey),
    requests: () => requests,
    setDown: (down) => (isDown = down),
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'key-1', ...header }).sign(privateKey),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
