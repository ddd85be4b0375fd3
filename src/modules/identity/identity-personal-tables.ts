import type { PersonalTable } from '../../platform/personal-data/personal-table';

/** What is kept about people who sign in. */
export const IDENTITY_PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    ...{ table: 'users', column: 'id', names: 'user', purpose: 'With which name and role the person signs in.' },
    meaning: { disabled: 'Whether signing in is refused.', demo: 'Came with the sample data.' },
  },
  {
    table: 'user_identities',
    column: 'user_id',
    names: 'user',
    purpose: 'Accounts at identity providers.',
    meaning: {},
  },
  { table: 'user_units', column: 'user_id', names: 'user', purpose: 'Units that the person leads.', meaning: {} },
];
