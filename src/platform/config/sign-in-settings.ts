import type { AppConfig } from './app-config';
import type { EnvironmentReader } from './environment-reader';

/** Fewer different characters are no random key: `xxxxxxxx…`, `change-me-change-me-…`. */
const MIN_DIFFERENT_CHARACTERS = 12;
const PLACEHOLDER = /change.?me|example|placeholder|password|turnario|a secret that only tests know/i;

/** How people sign in: with an identity provider, with passwords kept here, or both. */
export function readSignIn(
  read: EnvironmentReader,
  production: boolean,
): Pick<AppConfig, 'localLoginAllowed' | 'oidc' | 'demoUsersAllowed'> {
  const issuer = read.url('OIDC_ISSUER', production ? ['https:'] : ['https:', 'http:']);
  const audience = read.optionalText('OIDC_AUDIENCE');
  if ((issuer === undefined) !== (audience === undefined)) {
    const missing = issuer === undefined ? 'OIDC_ISSUER' : 'OIDC_AUDIENCE';
    read.problem(missing, 'is missing beside the other', 'give both OIDC_ISSUER and OIDC_AUDIENCE, or neither');
  }
  const administratorSubject = read.optionalText('OIDC_ADMINISTRATOR_SUBJECT') ?? null;
  return {
    demoUsersAllowed: read.flag('ALLOW_DEMO_USERS', !production),
    localLoginAllowed: read.flag('ALLOW_LOCAL_LOGIN', !production),
    oidc: issuer === undefined || audience === undefined ? null : { issuer, audience, administratorSubject },
  };
}

/** Whether a key was copied out of an example rather than made by chance. */
export function isPlaceholder(secret: string): boolean {
  return PLACEHOLDER.test(secret) || new Set(secret).size < MIN_DIFFERENT_CHARACTERS;
}
