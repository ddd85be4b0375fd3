import type { PersonalTable } from '../../platform/personal-data/personal-table';

/** What the rooms of rosters keep about people. */
export const ROSTER_PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    ...{ table: 'roster_assignments', column: 'person_id', names: 'person' },
    purpose: 'Who works when, where and at what, in every roster, drafts included.',
    meaning: {
      mode: 'On site or agile.',
      paid_minutes: 'Minutes that count as work.',
      reasons: 'Facts from which the reason of the assignment is told.',
    },
  },
  {
    ...{ table: 'roster_consents', column: 'person_id', names: 'person' },
    purpose: 'Late changes of the own roster that the person agreed to.',
    meaning: {},
  },
];
