import type { PersonalTable } from '../../platform/personal-data/personal-table';

const ofEmployee = (table: string, purpose: string, meaning: PersonalTable['meaning'] = {}): PersonalTable => ({
  ...{ table, column: 'employee_id', names: 'person', purpose, meaning },
});

const PERIOD = { from_on: 'First day.', to_on: 'Last day, inclusive; null: until further notice.' };

/** What the staff room keeps about people. */
export const STAFF_PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    ...{
      table: 'employees',
      column: 'id',
      names: 'person',
      purpose: 'Who is planned, where, and under which contract.',
    },
    meaning: {
      remote_priority:
        'Priority for agile work, 0 to 1, from age, commute and public transport by the criteria of the body.',
      remote_priority_class:
        'Class of legal priority for agile work (L. 81/2017 art. 18 c. 3-bis); what it comes from is not kept.',
      squad_id: 'Squad of a rotation.',
    },
  },
  {
    ...{ table: 'employee_personal_data', column: 'id', names: 'person' },
    purpose: 'What the rotation criteria look at. Read by the personnel office alone.',
    meaning: { commute: 'How far the person comes from.', public_transport: 'Whether by public transport.' },
  },
  ofEmployee('absences', 'When the person is absent; why is read by the personnel office alone.', PERIOD),
  ofEmployee('exemptions', 'What the person is not planned for. Read by the personnel office alone.', {
    ...PERIOD,
    review_by: 'Day by which somebody looks at it again.',
    doc_ref: 'The document in the protocol register.',
  }),
  ofEmployee('agile_agreements', 'Individual agreements on agile work (L. 81/2017 art. 19).', PERIOD),
  ofEmployee('wishes', 'Wishes for days, which a plan weighs.'),
  ofEmployee('wished_hours', 'Hours of the week that the person would like to work.'),
  ofEmployee('unavailabilities', 'Days or hours on which the person said to be unable to work.'),
  ofEmployee('pinned_assignments', 'Days that were fixed by hand before planning.'),
  ofEmployee('ledger_entries', 'What the person has borne so far, so that turns are shared out evenly.', {
    presence_due_days: 'Days on site that would have been an even share.',
    saturdays_due: 'Saturdays that would have been an even share.',
  }),
];
