import { TEST_PASSWORD } from '../../test-app';
import type { RequestMakers } from '../request-maker';

/** Health, signing in, the audit trail. */
export const PLATFORM: RequestMakers = {
  healthStatus: () => ({}),
  healthLive: () => ({}),
  healthReady: () => ({}),
  identityLogin: ({ next }) => ({
    body: { username: ['anna', 'carla', 'auditor'][next() % 3], password: TEST_PASSWORD },
  }),
  identityMe: () => ({}),
  auditEntriesList: () => ({}),
  auditEntriesVerification: () => ({}),
};
