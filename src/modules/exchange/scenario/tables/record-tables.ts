import { assignmentColumns, assignmentProblems } from '../../assignment-columns';
import { required, optional } from '../../table/cell';
import { decimal, id, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';

const shared = 'Columns as in a roster file, so a roster written by `turnario plan --format csv` serves as it is.';

export const pinnedTable = defineTable(
  'pinned',
  'pinned.csv',
  `Assignments fixed by hand; a plan is made around them. ${shared}`,
  assignmentColumns,
  { isRequired: false, checks: assignmentProblems },
);

export const baselineTable = defineTable(
  'baseline',
  'baseline.csv',
  `A roster to stay close to. ${shared}`,
  assignmentColumns,
  { isRequired: false, checks: assignmentProblems },
);

export const historyTable = defineTable(
  'history',
  'history.csv',
  `Duties of the weeks before the horizon; rest and runs of days look back at them. ${shared}`,
  assignmentColumns,
  { isRequired: false, checks: assignmentProblems },
);

const days = whole(0, 100_000);
const dueDays = decimal(0, 100_000);

export const ledgerTable = defineTable(
  'ledger',
  'ledger.csv',
  'What each person has borne before the horizon, and what the fair share of it was.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    presence_days: optional(days, 0, '0', 'days on site', '12'),
    presence_due_days: optional(dueDays, 0, '0', 'fair share of days on site', '11.5'),
    agile_days: optional(days, 0, '0', 'days in agile work', '8'),
    mornings: optional(days, 0, '0', 'mornings', '10'),
    afternoons: optional(days, 0, '0', 'afternoons', '10'),
    saturdays: optional(days, 0, '0', 'Saturdays', '2'),
    saturdays_due: optional(dueDays, 0, '0', 'fair share of Saturdays', '2.5'),
  },
  { unique: ['person'], isRequired: false },
);
