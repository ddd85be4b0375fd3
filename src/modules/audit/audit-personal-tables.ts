import type { PersonalTable } from '../../platform/personal-data/personal-table';

/** What the trail keeps about those who act. */
export const AUDIT_PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    ...{ table: 'audit_entries', column: 'actor_id', names: 'user' },
    purpose: 'Steps that the person took; kept unchanged, so that everybody can be sure of what happened.',
    meaning: { before: 'The resource before the step.', after: 'The resource after it.' },
  },
];
