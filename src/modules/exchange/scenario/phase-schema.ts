import type { PhaseProfileId } from '../../phases/phase-data';
import { PHASE_PROFILES } from '../../phases/phase-profiles';
import { invalid, optional, required, valid, type CellType } from '../table/cell';
import { decimal, id, oneOf, text, whole, yesNo } from '../table/cell-types';
import { date } from '../table/time-cells';
import { criteriaSchema } from './criteria-schema';
import { dictionary, list, maybe, object, placed, scalar, type ValueOf, type YamlProblem } from './yaml-schema';

const mode = (activityClass: string, usual: string) =>
  scalar(
    optional(
      oneOf(['on-site', 'agile']),
      null,
      `the profile's, or \`${usual}\``,
      `mode of ${activityClass} activities while the phase lasts`,
      'agile',
    ),
  );

const PROFILE_IDS = PHASE_PROFILES.map((one) => one.id).join(', ');

const profileId: CellType<PhaseProfileId> = {
  format: `one of ${PROFILE_IDS}`,
  parse: (name) => {
    const found = PHASE_PROFILES.find((one) => one.id === name.toUpperCase());
    return found ? valid(found.id) : invalid(`one of ${PROFILE_IDS}`, 'Write the id of a profile.');
  },
};

const profile = (whenLeftOut: string) =>
  scalar(
    optional(
      profileId,
      null,
      whenLeftOut,
      'profile to start from: P0 lockdown, P1 restart, P2 half of the remotable staff, P3 ordinary',
      'P1',
    ),
  );

const heads = (which: string) => scalar(optional(whole(0, 100_000), null, 'no bound', `${which} people on site`, '4'));
const share = (which: string) =>
  scalar(optional(decimal(0, 1), null, 'no bound', `${which} share on site of those who could work remotely`, '0.5'));

const presenceBound = object(
  {
    site: scalar(optional(id, null, 'all sites together', 'site it is about', 'larga', { references: 'sites' })),
    min: heads('fewest'),
    max: heads('most'),
    minRatio: share('smallest'),
    maxRatio: share('largest'),
  },
  ({ min, max, minRatio, maxRatio }) => [
    ...inOrder('max', min, max),
    ...inOrder('maxRatio', minRatio, maxRatio),
    ...([min, max, minRatio, maxRatio].every((bound) => bound === null)
      ? [{ key: 'min', rule: 'at least one bound', howToFix: 'Write min, max, minRatio or maxRatio.' }]
      : []),
  ],
);

const line = object({
  profile: profile("the phase's"),
  defaultMode: object({
    'non-deferrable': mode('non-deferrable', 'on-site'),
    'public-contact': mode('public-contact', 'on-site'),
    'digital-platform': mode('digital-platform', 'on-site'),
    'contact-centre': mode('contact-centre', 'on-site'),
    administrative: mode('administrative', 'on-site'),
  }),
  maxAgileRatio: scalar(
    optional(
      decimal(0, 1),
      null,
      "the profile's, or 1",
      'largest share of available people who may be in agile work',
      '0.5',
    ),
  ),
  maxAgileDaysPerWeek: scalar(
    optional(whole(0, 7), null, "the profile's, or 5", 'most agile days of a person in a week', '2'),
  ),
  agileOnShiftDays: scalar(
    optional(
      yesNo,
      null,
      "the profile's, or `no`",
      'whether agile work is allowed on days in a shift rotation (turno); emergency phases only',
      'no',
    ),
  ),
  agreementRequired: scalar(
    optional(
      yesNo,
      null,
      "the profile's, or `yes`",
      'whether agile work needs an individual agreement (not under DL 18/2020 art. 87)',
      'no',
    ),
  ),
  presence: list(presenceBound),
  ramp: maybe(
    object({
      from: scalar(required(decimal(0, 1), 'share of the remotable staff on site in the first week', '0.35')),
      to: scalar(required(decimal(0, 1), 'share on site from the last week on', '0.75')),
      weeks: scalar(required(whole(1, 104), 'weeks of the ramp, from the Monday of the first day', '8')),
    }),
  ),
  criteria: maybe(criteriaSchema),
  rotationWindowWeeks: scalar(
    optional(
      whole(1, 26),
      null,
      "the profile's, or without an end",
      'weeks over which the turns of agile work are balanced',
      '8',
    ),
  ),
});

/** A dated phase and its lines: of each unit the most specific one holds, alone and whole. */
export const phaseSchema = object(
  {
    id: scalar(required(id, 'id of the phase', 'start')),
    name: scalar(optional(text(200), '', 'the id', 'name of the phase', 'Avvio della fase 2')),
    from: scalar(required(date, 'first day', '2020-05-04')),
    to: scalar(optional(date, null, 'until further notice', 'last day, inclusive', '2020-05-31')),
    profile: profile('none'),
    directorates: dictionary('directorate', placed(line), (key, place, problems) => {
      problems.use(place, 'directorates', [key]);
      return true;
    }),
    units: dictionary("unit or '*'", placed(line), (key, place, problems) => {
      if (key !== '*') problems.use(place, 'units', [key]);
      return true;
    }),
  },
  ({ from, to, directorates, units }) => [
    ...(to !== null && to < from
      ? [
          {
            key: 'to',
            rule: `not before the start, ${from}`,
            howToFix: 'Both dates are inclusive; swap or correct them.',
          },
        ]
      : []),
    ...(units.size + directorates.size === 0
      ? [
          {
            key: 'units',
            rule: 'at least one unit or directorate',
            howToFix: "Name the units, or '*' for all that are not named.",
          },
        ]
      : []),
  ],
);

export type PhaseSettings = ValueOf<typeof phaseSchema>;

function inOrder(key: string, least: number | null, most: number | null): readonly YamlProblem[] {
  if (least === null || most === null || least <= most) return [];
  return [{ key, rule: `at least ${least}`, howToFix: 'The least comes before the most; swap or correct them.' }];
}
