import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { Clock } from '../../platform/clock';
import { AppConfig } from '../../platform/config/app-config';
import type { OidcSettings } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { tokenExpired, tokenInvalid } from './token-refusals';

/** Signatures with a key pair alone: what anybody can read about the provider signs nothing. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
/** Difference that two servers' clocks may have. */
const LEEWAY_SECONDS = 30;
const TIMEOUT_MS = 5000;
const KEYS_KEPT_MS = 600_000;
/** After a failure the provider is asked again no sooner. */
const RETRY_SECONDS = 10;
/** Claims of ID tokens alone (OpenID Connect Core 2 and 3.3.2.11): such a token says who signed in, and opens nothing. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/** Who a token is about, in the provider's words. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Checks access tokens of the identity provider (resource server of RFC 6750, tokens as RFC 9068 has them). Keys come from
 * the provider's own configuration; headers of a token (`jku`, `jwk`, `x5u`, a `kid` that is a path) are never followed.
 */
@Injectable()
export class OidcTokens {
  private keys: JWTVerifyGetKey | undefined;
  private askAgainAt = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Whether the token says to be of the provider; nothing about it is verified yet. */
  isOfProvider(token: string): boolean {
    if (this.config.oidc === null) return false;
    try {
      return decodeJwt(token).iss === this.config.oidc.issuer;
    } catch {
      return false;
    }
  }

  /**
   * Verifies an access token.
   *
   * @throws DomainError `unauthenticated` for a token that is not good; `unavailable` while the provider cannot be reached
   */
  async verify(token: string): Promise<ProviderIdentity> {
    const { oidc } = this.config;
    if (oidc === null) throw tokenInvalid();
    const keys = (this.keys ??= await this.discover(oidc));
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        ...{ algorithms: ALGORITHMS, issuer: oidc.issuer, audience: oidc.audience },
        ...{ clockTolerance: LEEWAY_SECONDS, currentDate: this.clock.now(), requiredClaims: ['sub', 'exp', 'iat'] },
      });
      if (!isAccessToken(protectedHeader.typ, payload) || !payload.sub) throw tokenInvalid();
      return { issuer: oidc.issuer, subject: payload.sub };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (error instanceof errors.JWTExpired) throw tokenExpired();
      throw isAboutKeys(error) ? unreachable() : tokenInvalid();
    }
  }

  private async discover({ issuer }: OidcSettings): Promise<JWTVerifyGetKey> {
    const now = this.clock.now().getTime();
    if (now < this.askAgainAt) throw unreachable();
    try {
      const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
      const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
      const found = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
      if (!answer.ok || found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw unreachable();
      const keysAt = new URL(found.jwks_uri);
      if (keysAt.protocol !== new URL(issuer).protocol) throw unreachable();
      return createRemoteJWKSet(keysAt, { timeoutDuration: TIMEOUT_MS, cacheMaxAge: KEYS_KEPT_MS });
    } catch {
      this.askAgainAt = now + RETRY_SECONDS * 1000;
      throw unreachable();
    }
  }
}

/** RFC 9068 names access tokens `at+jwt`; older providers say `JWT`, and then the claims must tell. */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  const name = type?.toLowerCase().replace(/^application\//, '') ?? 'jwt';
  if (name === 'at+jwt') return true;
  if (name !== 'jwt' || ID_TOKEN_CLAIMS.some((claim) => claim in payload)) return false;
  if (payload['typ'] !== undefined) return payload['typ'] === 'Bearer';
  return 'scope' in payload || 'scp' in payload || 'client_id' in payload;
}

/** True where the provider's keys could not be read, false where the token is at fault. */
function isAboutKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}

function unreachable(): DomainError {
  const detail = `The identity provider cannot be reached: try again in ${RETRY_SECONDS} seconds.`;
  return new DomainError('unavailable', 'identity-provider-unreachable', detail, [], RETRY_SECONDS);
}
