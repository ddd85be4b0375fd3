import type { DatabaseLocation } from '../database/data-source';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An OpenID Connect provider (gestore dell'identità), found by its issuer. */
export interface OidcSettings {
  /** `iss` of its tokens, exactly; its configuration is at `<issuer>/.well-known/openid-configuration`. */
  readonly issuer: string;
  /** `aud` that tokens for this product hold. */
  readonly audience: string;
  /** `sub` of the first administrator, who is added where there is none yet; null: nobody is. */
  readonly administratorSubject: string | null;
}

/** Settings of the server, valid and frozen. A class, so that it can be injected by its name. */
export class AppConfig {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Address at which people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder of everything the server keeps on disk: embedded database, generated token secret. */
  readonly dataFolder: string;
  readonly database: DatabaseLocation;
  /** Key that signs access tokens, at least 32 bytes. */
  readonly tokenSecret: string;
  readonly tokenMinutes: number;
  readonly logLevel: LogLevel;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** Reverse proxies in front of the server, whose `X-Forwarded-For` tells the caller's address. */
  readonly trustedProxyCount: number;
  /** Users of the sample data may sign in although this is production. */
  readonly demoUsersAllowed: boolean;
  /** People may sign in with a password kept here; in production only where the operator says so. */
  readonly localLoginAllowed: boolean;
  /** Identity provider whose access tokens are taken; null: none. */
  readonly oidc: OidcSettings | null;
  /** The page to read and try the interface is at `/docs`, its description at `/openapi.json`. */
  readonly documentationServed: boolean;
  /** This process carries out queued work itself; otherwise a worker on the same database does. */
  readonly runsWorker: boolean;
  /** Mail server, `smtp://` or `smtps://` with its credentials; null: e-mails are not sent. */
  readonly smtpUrl: string | null;
  /** Sender of e-mails. */
  readonly mailFrom: string;
  /** Domains of the addresses that users may have e-mails sent to; none: any. */
  readonly mailDomains: readonly string[];
  /** Hosts, with their port where it is not the scheme's, that webhooks may reach over http and on private addresses. */
  readonly webhookIntranetHosts: readonly string[];
  /** Roster runs that may wait to be planned, of one body and of all together. */
  readonly maxWaitingRunsPerBody: number;
  readonly maxWaitingRuns: number;
  /** Megabytes that planning one run may take. */
  readonly planMemoryMegabytes: number;

  constructor(settings: Readonly<AppConfig>) {
    Object.assign(this, settings);
    Object.freeze(this);
  }
}
