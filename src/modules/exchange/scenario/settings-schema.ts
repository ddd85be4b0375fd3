import { weekdayOf } from '../../../planner/problem/calendar';
import { patronOverrideProblems } from '../../hours/patron-day';
import { isTimeZone } from '../../rosters/civil-time';
import { invalid, optional, required, valid, type CellType } from '../table/cell';
import { id, oneOf, text, whole, yesNo } from '../table/cell-types';
import { date, monthDay } from '../table/time-cells';
import { criteriaSchema } from './criteria-schema';
import { phaseSchema } from './phase-schema';
import { rulesSchema } from './rules-schema';
import { list, object, scalar, type ValueOf, type YamlProblem } from './yaml-schema';

const timeZone: CellType<string> = {
  format: 'IANA time zone',
  parse: (name) =>
    isTimeZone(name) ? valid(name) : invalid('a time zone of the IANA database', 'Write for example Europe/Rome.'),
};

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
  phases: list(phaseSchema),
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
  criteria: criteriaSchema,
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

function mondayProblems(key: string, on: string): readonly YamlProblem[] {
  return weekdayOf(on) === 1
    ? []
    : [{ key, rule: 'a Monday, since plans and squads count whole weeks', howToFix: 'Write the Monday of that week.' }];
}
