import { Injectable } from '@nestjs/common';
import { webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { Clock } from '../../platform/clock';
import { AppConfig } from '../../platform/config/app-config';
import { tokenExpired, tokenInvalid } from './token-refusals';

const ALGORITHM = 'HS256';
const ISSUER = 'turnario';
const AUDIENCE = 'turnario-api';
/** Difference that two servers' clocks may have. */
const LEEWAY_SECONDS = 30;

/** A token says who somebody is and until when; what they may do is read from the database at each request. */
@Injectable()
export class AccessTokens {
  /** Made once: from the bytes, it would be made anew for each token. */
  private readonly key: Promise<CryptoKey>;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    const bytes = new TextEncoder().encode(config.tokenSecret);
    this.key = webcrypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  }

  get lifetimeSeconds(): number {
    return this.config.tokenMinutes * 60;
  }

  async issue(userId: string): Promise<string> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
      .setSubject(userId)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + this.lifetimeSeconds)
      .sign(await this.key);
  }

  /**
   * @returns id of the user whose token this is
   * @throws DomainError `unauthenticated`
   */
  async verify(token: string): Promise<string> {
    if (!this.config.localLoginAllowed) throw tokenInvalid();
    try {
      const { payload } = await jwtVerify(token, await this.key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTolerance: LEEWAY_SECONDS,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      if (payload.sub !== undefined) return payload.sub;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      if (error instanceof errors.JWTExpired) {
        throw tokenExpired();
      }
    }
    throw tokenInvalid();
  }
}
