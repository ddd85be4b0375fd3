import { assignmentColumns, assignmentProblems } from '../../assignment-columns';
import { required, optional } from '../../table/cell';
import { decimal, id, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { date } from '../../table/time-cells';

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

/** Counted by date only, and counted in all only. */
const DATED = ['nights', 'long_saturdays', 'long_saturdays_due', 'late_days', 'late_days_due'] as const;

export const ledgerTable = defineTable(
  'ledger',
  'ledger.csv',
  'What each person has borne before the horizon, and what the fair share of it was: one row without `from` for all of it, and dated rows for what was borne when, a row for each part of a week that lies in one month. Rules that count by month or over the last weeks, and the rotation window of a phase, read the dated rows; without any, they count the duties of `history.csv`.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    from: optional(date, null, 'a row of all so far', 'first day of a dated row', '2026-11-23'),
    presence_days: optional(days, 0, '0', 'days on site', '12'),
    presence_due_days: optional(
      dueDays,
      null,
      '0; in a dated row: not known',
      'fair share of days on site; of a whole week in the first of its rows',
      '11.5',
    ),
    agile_days: optional(days, 0, '0', 'days in agile work', '8'),
    mornings: optional(days, 0, '0', 'mornings', '10'),
    afternoons: optional(days, 0, '0', 'afternoons', '10'),
    saturdays: optional(days, 0, '0', 'Saturdays', '2'),
    saturdays_due: optional(dueDays, 0, '0', 'fair share of Saturdays', '2.5'),
    nights: optional(days, 0, '0', 'duties with three hours or more between 22:00 and 06:00', '0'),
    long_saturdays: optional(days, 0, '0', 'Saturdays beside a closed Friday or Monday', '1'),
    long_saturdays_due: optional(dueDays, 0, '0', 'fair share of them', '0.5'),
    late_days: optional(days, 0, '0', 'afternoons, as far as they are shared out', '10'),
    late_days_due: optional(dueDays, 0, '0', 'fair share of them', '9.5'),
  },
  {
    unique: ['person', 'from'],
    isRequired: false,
    checks: (cells) => {
      if (cells.from !== null) return [];
      const rule = 'empty in a row of all so far';
      const howToFix = 'Give the row its first day in `from`.';
      return DATED.filter((column) => cells[column] !== 0).map((column) => ({ column, rule, howToFix }));
    },
  },
);
