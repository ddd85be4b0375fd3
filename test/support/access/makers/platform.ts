import { TEST_PASSWORD } from '../../test-app';
import type { AccessWorld } from '../access-world';
import { resource } from '../request-maker';
import type { RequestMakers } from '../request-maker';

const WEBHOOK = { url: 'http://127.0.0.1:9/turnario', kinds: ['roster.published'], bodyId: 'milano' };
const newUser = (n: number) => ({ username: `user-${n}`, role: 'unit_head', bodyId: 'milano', unitIds: ['registry'] });
const user = async ({ sql, next }: AccessWorld) => {
  const [row] = await sql(
    `INSERT INTO users (username, role, body_id) VALUES ($1, 'unit_head', 'milano') RETURNING id`,
    [`other-user-${next()}`],
  );
  return { params: { id: String(row?.['id']) } };
};
const webhook = async ({ asOffice }: AccessWorld) => ({
  params: { id: (await asOffice('post', '/v1/webhooks', WEBHOOK)).id },
});

/** Health, signing in, the audit trail, what tells others. */
export const PLATFORM: RequestMakers = {
  healthStatus: () => ({}),
  healthLive: () => ({}),
  healthReady: () => ({}),
  identityLogin: ({ next }) => ({
    body: { username: ['anna', 'carla', 'auditor'][next() % 3], password: TEST_PASSWORD },
  }),
  usersList: () => ({}),
  usersCreate: ({ next }) => ({ body: newUser(next()) }),
  usersFind: user,
  usersUpdate: async (world) => ({ ...(await user(world)), body: { disabled: true } }),
  identityMe: () => ({}),
  ...resource('webhooks', { path: '/v1/webhooks', body: () => WEBHOOK, change: { paused: true } }),
  webhooksRotate: webhook,
  webhooksTest: webhook,
  webhooksListDeliveries: webhook,
  notificationSettingsFind: () => ({}),
  notificationSettingsUpdate: async ({ sql }) => {
    await sql(`INSERT INTO notification_settings (user_id) SELECT id FROM users
      ON CONFLICT (user_id) DO UPDATE SET version = 1`);
    return { body: { language: 'en' } };
  },
  auditEntriesList: () => ({}),
  auditEntriesVerification: () => ({}),
};
