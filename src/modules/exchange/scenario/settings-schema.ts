import { COMMUTE_BANDS, DEFAULT_CRITERIA } from '../../../planner/rotation/criteria-score';
import { weekdayOf } from '../../../planner/problem/calendar';
import { patronOverrideProblems } from '../../hours/patron-day';
import { isTimeZone } from '../../rosters/civil-time';
import { invalid, optional, required, valid, type CellType } from '../table/cell';
import { decimal, id, oneOf, text, whole, yesNo } from '../table/cell-types';
import { date, monthDay } from '../table/time-cells';
import { rulesSchema } from './rules-schema';
import { dictionary, list, object, scalar, type ValueOf, type YamlProblem } from './yaml-schema';

const timeZone: CellType<string> = {
  format: 'IANA time zone',
  parse: (name) =>
    isTimeZone(name) ? valid(name) : invalid('a time zone of the IANA database', 'Write for example Europe/Rome.'),
};

const mode = (activityClass: string) =>
  scalar(
    optional(
      oneOf(['on-site', 'agile']),
      'on-site',
      '`on-site`',
      `mode of ${activityClass} activities while the phase lasts`,
      'agile',
    ),
  );

const phaseRule = object({
  defaultMode: object({
    'non-deferrable': mode('non-deferrable'),
    'public-contact': mode('public-contact'),
    'digital-platform': mode('digital-platform'),
    'contact-centre': mode('contact-centre'),
    administrative: mode('administrative'),
  }),
  maxAgileRatio: scalar(
    optional(decimal(0, 1), 1, '1', 'largest share of people at work who may be in agile work', '0.5'),
  ),
  maxAgileDaysPerWeek: scalar(optional(whole(0, 7), 5, '5', 'most agile days of a person in a week', '2')),
  agileOnShiftDays: scalar(
    optional(
      yesNo,
      false,
      '`no`',
      'whether agile work is allowed on days in a shift rotation (turno); emergency phases only',
      'no',
    ),
  ),
  agreementRequired: scalar(
    optional(
      yesNo,
      true,
      '`yes`',
      'whether agile work needs an individual agreement (not under DL 18/2020 art. 87)',
      'no',
    ),
  ),
});

const phase = object(
  {
    id: scalar(required(id, 'id of the phase', 'start')),
    name: scalar(optional(text(200), '', 'the id', 'name of the phase', 'Avvio della fase 2')),
    from: scalar(required(date, 'first day', '2020-05-04')),
    to: scalar(optional(date, null, 'until further notice', 'last day, inclusive', '2020-05-31')),
    units: dictionary("unit or '*'", phaseRule, (key, place, problems) => {
      if (key !== '*') problems.use(place, 'units', [key]);
      return true;
    }),
  },
  ({ from, to, units }) => [
    ...(to !== null && to < from
      ? [
          {
            key: 'to',
            rule: `not before the start, ${from}`,
            howToFix: 'Both dates are inclusive; swap or correct them.',
          },
        ]
      : []),
    ...(units.size === 0
      ? [{ key: 'units', rule: 'at least one unit', howToFix: "Name the units, or '*' for all that are not named." }]
      : []),
  ],
);

const squad = object(
  {
    id: scalar(required(id, 'id of the squad', 'a')),
    alternation: scalar(
      optional(
        oneOf(['weekly', 'daily']),
        'weekly',
        '`weekly`',
        'swap of morning and afternoon: each Monday, or each open day',
        'weekly',
      ),
    ),
    anchorBand: scalar(required(oneOf(['morning', 'afternoon']), 'band of the week (or day) of the anchor', 'morning')),
    anchorOn: scalar(required(date, 'a Monday the alternation counts from', '2026-11-30')),
  },
  ({ anchorOn }) => mondayProblems('anchorOn', anchorOn),
);

const weight = (value: number, what: string) =>
  scalar(optional(decimal(0, 1000), value, String(value), `weight of ${what}`, String(value)));

const criteria = object(
  {
    weights: object({
      publicTransport: weight(DEFAULT_CRITERIA.weights.publicTransport, 'coming by public transport'),
      commute: weight(DEFAULT_CRITERIA.weights.commute, 'the commute band'),
      age: weight(DEFAULT_CRITERIA.weights.age, 'the age band'),
    }),
    ageBands: list(
      scalar(required(whole(16, 99), 'age at which the next band starts, rising; left out: 55, 60', '55')),
    ),
    commuteBands: list(
      scalar(
        required(
          oneOf(COMMUTE_BANDS),
          'commute bands from the lowest to the highest priority, each once; left out: in the order given here',
          'far',
        ),
      ),
    ),
  },
  ({ weights, ageBands, commuteBands }) => [
    ...(weights.publicTransport + weights.commute + weights.age > 0
      ? []
      : [{ key: 'weights', rule: 'a sum above 0', howToFix: 'Give at least one criterion a weight.' }]),
    ...(ageBands.every((age, index) => index === 0 || age > (ageBands[index - 1] ?? 0))
      ? []
      : [{ key: 'ageBands', rule: 'rising ages', howToFix: 'Write the ages from the lowest to the highest.' }]),
    ...(new Set(commuteBands).size === commuteBands.length && [0, COMMUTE_BANDS.length].includes(commuteBands.length)
      ? []
      : [{ key: 'commuteBands', rule: 'each band once', howToFix: `Write all of ${COMMUTE_BANDS.join(', ')}.` }]),
  ],
);

const holiday = object({
  on: scalar(required(date, 'a further closed day', '2026-12-24')),
  name: scalar(required(text(200), 'its name', 'Chiusura natalizia')),
});

const patronOverride = object({
  year: scalar(required(whole(1900, 2199), 'year in which the council moved the day of the patron', '2026')),
  on: scalar(required(date, 'the day kept instead, in that year', '2026-12-09')),
  act: scalar(required(text(200), 'the resolution', 'D.G.C. 12/2026')),
});

/** The keys of `scenario.yaml` but `extends` and `files`, which are read first. */
export const settingsSchema = {
  body: object({
    name: scalar(required(text(200), 'name of the body', 'Comune di Segrate')),
    timeZone: scalar(optional(timeZone, 'Europe/Rome', '`Europe/Rome`', 'time zone of its clocks', 'Europe/Rome')),
    directorates: list(
      object({
        id: scalar(required(id, 'id of the directorate', 'civic-services')),
        name: scalar(required(text(200), 'its name', 'Direzione Servizi Civici')),
      }),
    ),
  }),
  horizon: object(
    {
      from: scalar(required(date, 'the Monday planned when the caller names none', '2026-11-30')),
      weeks: scalar(optional(whole(1, 53), 1, '1', 'weeks to plan', '4')),
    },
    ({ from }) => mondayProblems('from', from),
  ),
  phases: list(phase),
  squads: list(squad),
  holidays: object({
    national: scalar(optional(yesNo, true, '`yes`', 'whether Italian national holidays close the body', 'yes')),
    patron: object(
      {
        name: scalar(optional(text(200), null, 'none', 'name of the patron day', "Sant'Ambrogio")),
        monthDay: scalar(optional(monthDay, null, 'none', 'day of the patron', '12-07')),
        overrides: list(patronOverride),
      },
      ({ name, monthDay: day, overrides }) => [
        ...((name === null) === (day === null)
          ? []
          : [
              {
                key: name === null ? 'name' : 'monthDay',
                rule: 'both keys or none',
                howToFix: 'Write name and monthDay.',
              },
            ]),
        ...patronOverrideProblems(overrides).map(({ index, field, rule }) => ({
          key: 'overrides',
          rule: `${rule} (item ${index + 1}, ${field})`,
          howToFix: 'Correct the year or the day, or remove the item.',
        })),
      ],
    ),
    midweek: scalar(
      optional(
        oneOf(['excluded', 'service']),
        'excluded',
        '`excluded`',
        'what a national or patron holiday from Monday to Saturday is: closed and credited to the weekly hours, or a day of service like any other (ARAN 3246/2020)',
        'service',
      ),
    ),
    extra: list(holiday),
    openOn: list(scalar(required(date, 'a holiday on which the body is open all the same', '2026-10-04'))),
  }),
  criteria,
  services: object({
    skillNeeds: scalar(
      optional(
        yesNo,
        false,
        '`no`',
        'whether each open half hour of a site needs one person trained for each skill group of `services.csv` that has a core service (two wished), and wishes one for every other group',
        'yes',
      ),
    ),
  }),
  rules: rulesSchema,
};

/** The settings that could be read; one that has an error is undefined. */
export type Settings = { readonly [K in keyof typeof settingsSchema]: ValueOf<(typeof settingsSchema)[K]> | undefined };
export type PhaseSettings = ValueOf<typeof phase>;

function mondayProblems(key: string, on: string): readonly YamlProblem[] {
  return weekdayOf(on) === 1
    ? []
    : [{ key, rule: 'a Monday, since plans and squads count whole weeks', howToFix: 'Write the Monday of that week.' }];
}
