import { EXEMPTION_KINDS } from '../../../../planner/problem/personal-limits';
import { COMMUTE_BANDS } from '../../../../planner/rotation/criteria-score';
import { invalid, optional, required, valid, type CellType } from '../../table/cell';
import { id, ids, oneOf, text, weekdays, whole, yesNo } from '../../table/cell-types';
import { defineTable, type Columns, type RowProblem } from '../../table/table-spec';
import { clock, date, hoursAndMinutes } from '../../table/time-cells';
import { ISSUER_ROLES } from '../../../staff/exemptions/issuer-role';

/** Reports a period that ends before it starts. */
export function periodProblems<C extends Columns>(
  from: string | null,
  to: string | null,
  column: keyof C & string,
): readonly RowProblem<C>[] {
  if (from === null || to === null || from <= to) return [];
  return [
    { column, rule: `not before the start, ${from}`, howToFix: 'Both dates are inclusive; swap or correct them.' },
  ];
}

const hoursOfWeek = hoursAndMinutes(0, 2880);

const hoursOfWeeks: CellType<readonly number[]> = {
  format: `list of ${hoursOfWeek.format}, separated by space`,
  parse: (text) => {
    const weeks = text.split(/[\s|]+/).map((one) => hoursOfWeek.parse(one));
    const wrong = weeks.find((week) => !week.ok);
    return wrong ?? valid(weeks.flatMap((week) => (week.ok ? [week.value] : [])));
  },
};

export const contractsTable = defineTable(
  'contracts',
  'contracts.csv',
  'Kinds of contract: hours and days of a full week.',
  {
    id: required(id, 'id of the contract', 'ft-6x6'),
    name: required(text(200), 'name of the contract', 'Full time, six days of six hours'),
    weekly_hours: required(hoursAndMinutes(60, 2880), 'contract hours of a full week', '36:00'),
    days_per_week: required(whole(1, 7), 'duties of a full week', '6'),
    weekdays: required(weekdays, 'weekdays on which the contract allows work', 'mon-sat'),
    shifts: optional(ids, [], 'all', 'shift templates it allows', 'm p', { references: 'shiftTemplates' }),
    cycle_hours: optional(
      hoursOfWeeks,
      [],
      'every week alike',
      'hours of each week of a cycle, `weekly_hours` on average',
      '42:00 30:00',
    ),
    cycle_from: optional(date, null, 'no cycle', 'a day of the first week of the cycle', '2026-11-30'),
  },
  {
    unique: ['id'],
    defines: 'contracts',
    checks: ({ days_per_week, weekdays: allowed, weekly_hours, cycle_hours, cycle_from }) => [
      ...(days_per_week <= allowed.length
        ? []
        : [
            {
              column: 'days_per_week' as const,
              rule: `at most the number of weekdays, ${allowed.length}`,
              howToFix: 'Add weekdays or lower the number of days.',
            },
          ]),
      ...(cycle_hours.length > 0 === (cycle_from !== null)
        ? []
        : [
            {
              column: 'cycle_from' as const,
              rule: 'both cycle_hours and cycle_from, or none',
              howToFix: 'Fill or empty the other one as well.',
            },
          ]),
      ...(cycle_hours.reduce((sum, minutes) => sum + minutes, 0) === weekly_hours * cycle_hours.length
        ? []
        : [
            {
              column: 'cycle_hours' as const,
              rule: `${clock(weekly_hours)} a week on average`,
              howToFix: 'Correct the hours of a week, or weekly_hours.',
            },
          ]),
    ],
  },
);

export const peopleTable = defineTable(
  'people',
  'people.csv',
  'People who are planned. Name, birth date, commute, public transport and class are HR data: a plan sees only the class and one priority score made of the others.',
  {
    id: required(id, 'id of the person', 'p001'),
    name: required(text(200), 'name; HR only', 'Anna Verdi'),
    unit: required(id, 'unit', 'registry', { references: 'units' }),
    site: required(id, 'home site', 'larga', { references: 'sites' }),
    other_sites: optional(ids, [], 'none', 'other sites the person may work at', 'oglio padova', {
      references: 'sites',
    }),
    contract: required(id, 'contract', 'ft-5', { references: 'contracts' }),
    squad: optional(id, null, 'none', 'squad of a 6x6 rotation', 'a', { references: 'squads' }),
    qualifications: optional(ids, [], 'none', 'qualifications the person has', 'civil-status'),
    birth_date: optional(date, null, 'unknown: youngest age band', 'birth date; HR only', '14/05/1966'),
    commute: optional(
      oneOf(COMMUTE_BANDS),
      'same-municipality',
      '`same-municipality`',
      'where the person comes from (provenienza); HR only',
      'other-municipality',
    ),
    public_transport: optional(yesNo, false, '`no`', 'whether the person comes by public transport; HR only', 'yes'),
    agile_class: optional(
      whole(0, 9),
      0,
      '0: none',
      'class of legal priority for agile work (L. 81/2017 art. 18 c. 3-bis), a higher one first; HR only, without its reason',
      '1',
    ),
    employed_from: optional(date, null, 'always', 'first day of employment', '2020-01-01'),
    employed_to: optional(date, null, 'until further notice', 'last day of employment', '2026-12-31'),
  },
  {
    unique: ['id'],
    defines: 'people',
    checks: ({ employed_from, employed_to }) => periodProblems(employed_from, employed_to, 'employed_to'),
  },
);

export const absencesTable = defineTable(
  'absences',
  'absences.csv',
  'Days people are away. The reason is HR data and is never read into a plan: a plan knows only "absent".',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    from: required(date, 'first day', '2026-12-01'),
    to: optional(date, null, 'until further notice', 'last day, inclusive', '2026-12-04'),
    reason: optional(text(200), '', 'none', 'free text; HR only', 'ferie'),
  },
  { checks: ({ from, to }) => periodProblems(from, to, 'to') },
);

export const agileAgreementsTable = defineTable(
  'agileAgreements',
  'agile-agreements.csv',
  'Individual agile agreements (accordi individuali, L. 81/2017 art. 19).',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    from: required(date, 'first day', '2026-01-01'),
    to: optional(date, null, 'until further notice', 'last day, inclusive', '2026-12-31'),
  },
  { checks: ({ from, to }) => periodProblems(from, to, 'to') },
);

export const wishesTable = defineTable(
  'wishes',
  'wishes.csv',
  'What people would like on single days.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    on: required(date, 'day', '2026-12-24'),
    wish: required(oneOf(['off', 'work', 'on-site', 'agile', 'morning', 'afternoon']), 'what is wished', 'off'),
    importance: optional(oneOf(['low', 'medium', 'high']), 'medium', '`medium`', 'how much it matters', 'high'),
  },
  { unique: ['person', 'on', 'wish'] },
);

export const companionWishesTable = defineTable(
  'companionWishes',
  'companion-wishes.csv',
  'Pairs of people who would like to have the same duties, or never the same one.',
  {
    person: required(id, 'person who wishes it', 'p001', { references: 'people' }),
    companion: required(id, 'the other person', 'p002', { references: 'people' }),
    wish: required(oneOf(['together', 'apart']), 'the same duties, or never the same one', 'together'),
    importance: optional(oneOf(['low', 'medium', 'high']), 'medium', '`medium`', 'how much it matters', 'high'),
    from: optional(date, null, 'always', 'first day', '2026-12-01'),
    to: optional(date, null, 'until further notice', 'last day, inclusive', '2026-12-31'),
  },
  {
    isRequired: false,
    checks: ({ person, companion, from, to }) => [
      ...periodProblems(from, to, 'to'),
      ...(person === companion
        ? [{ column: 'companion' as const, rule: 'another person', howToFix: 'Name the other one of the two.' }]
        : []),
    ],
  },
);

const registerNumber: CellType<string> = {
  format: 'year and number of the protocol register, seven digits or more: `2026/0012345`',
  parse: (text) =>
    /^\d{4}\/\d{7,12}$/.test(text)
      ? valid(text)
      : invalid('year and number of the protocol register', 'Write the year, a stroke and at least seven digits.'),
};

export const exemptionsTable = defineTable(
  'exemptions',
  'exemptions.csv',
  'What people are exempt from, by date: `no-desk` counter work in presence, `no-night` any time from 22:00 to 06:00, `no-small-hours` any time from 00:00 to 06:00, `no-saturday` Saturdays, `agile-above-limits` the limits on agile days. There is no place for a reason, and none is ever asked.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    kind: required(oneOf(EXEMPTION_KINDS), 'what the person is exempt from', 'no-saturday'),
    from: required(date, 'first day', '2026-12-01'),
    to: optional(date, null, 'until further notice', 'last day, inclusive', '2027-05-31'),
    review_by: optional(date, null, 'not set', 'day by which it is looked at again; HR only', '2027-03-31'),
    issued_by: optional(oneOf(ISSUER_ROLES), null, 'not recorded', 'role of who issued it; HR only', 'manager'),
    doc_ref: optional(
      registerNumber,
      null,
      'not recorded',
      'document in the protocol register; HR only',
      '2026/0012345',
    ),
  },
  {
    isRequired: false,
    checks: ({ from, to, review_by }) => [
      ...periodProblems(from, to, 'to'),
      ...periodProblems(from, review_by, 'review_by'),
    ],
  },
);

export const overtimeTable = defineTable(
  'overtime',
  'overtime.csv',
  'Overtime that is authorised, by person and week; without a row none is planned where the rule `no-planned-overtime` is on.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    week: required(date, 'any day of the week', '2026-11-30'),
    hours: required(hoursAndMinutes(1, 1440), 'hours authorised', '2:00'),
  },
  { isRequired: false },
);
