import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import type { PersonSketch, ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { formulate } from '../../formulate';
import { remoteRotation } from './rule';

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const person = (id: string, remotePriority = 0): PersonSketch => ({
  id,
  works: 'Mon-Fri',
  weeklyMinutes: 1800,
  daysPerWeek: 5,
  agreement: 'Mon-Fri',
  remotePriority,
});
const onSite = (id: string, count: number) => dutiesOf(id, ...WEEK.slice(0, count).map((day) => `${day} 07-13`));
const agileToo = { '07-13': { days: 'Mon-Fri', modes: ['on-site', 'agile'] } } as const;
/** One person on site each day, five turns in all. */
const oneADay: ProblemSketch = { contingents: [{ days: 'Mon-Fri', min: 1 }], templates: agileToo };
const daysOf = (week: number): string => WEEK.map((day) => (week === 0 ? day : `${day}+${week}`)).join(' ');
const window = (weeks: number): ProblemSketch => ({ phases: [{ days: 'Mon-Sun', rotationWindowWeeks: weeks }] });
/** Two days too many of Rossi, borne eight weeks before the planned one; the share of the week before was just met. */
const datedBalance = {
  ...{ personId: 'rossi', presenceDays: 8, presenceDueDays: 6 },
  recent: [
    { from: '2026-10-05', presenceDays: 3, presenceDueDays: 1 },
    { from: '2026-11-23', presenceDays: 5, presenceDueDays: 5 },
  ],
};
const legal = (id: string): PersonSketch => ({ ...person(id), remotePriorityClass: 1 });
const equals = { ...oneADay, people: [person('bianchi'), person('rossi')] };

describeRule(remoteRotation, [
  [
    'allowed: the fair share, as near as whole days come',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    2 * 0.5,
    equals,
  ],
  ['violated: one does it all', onSite('rossi', 5), 2 * 2.5, equals],
  ['one day from it on each side', [...onSite('bianchi', 4), ...onSite('rossi', 1)], 2 * 1.5, equals],
  [
    'whoever has a legal priority is called only to what nobody else can take',
    onSite('rossi', 5),
    0,
    { ...oneADay, people: [legal('bianchi'), person('rossi')] },
  ],
  [
    'two turns of somebody with a legal priority',
    [...onSite('bianchi', 2), ...onSite('rossi', 3)],
    2 * 2,
    { ...oneADay, people: [legal('bianchi'), person('rossi')] },
  ],
  [
    'whoever has the highest priority has half the share of whoever has none',
    [...onSite('bianchi', 2), ...onSite('rossi', 4)],
    0,
    {
      ...oneADay,
      contingents: [{ days: 'Mon-Wed', min: 1, target: 2 }],
      people: [person('bianchi', 1), person('rossi')],
    },
  ],
  [
    'what was borne before counts',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    0.5 + 1.5,
    { ...equals, ledger: [{ personId: 'rossi', presenceDays: 8, presenceDueDays: 6 }] },
  ],
  [
    'what was borne before the rotation window counts no longer',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    2 * 0.5,
    { ...equals, ...window(8), ledger: [datedBalance] },
  ],
  [
    'a window of one week more holds it',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    0.5 + 1.5,
    { ...equals, ...window(9), ledger: [datedBalance] },
  ],
  [
    'a window of the planned week alone looks back at nothing',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    2 * 0.5,
    { ...equals, ...window(1), ledger: [{ personId: 'rossi', presenceDays: 8, presenceDueDays: 6 }] },
  ],
  [
    'totals without dates all count, whatever the window',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    0.5 + 1.5,
    { ...equals, ...window(2), ledger: [{ personId: 'rossi', presenceDays: 8, presenceDueDays: 6 }] },
  ],
  [
    'a window of two weeks remembers the first week in the second and in the third no more',
    [
      ...onSite('rossi', 5),
      ...dutiesOf('bianchi', ...WEEK.map((day) => `${day}+1 07-13`)),
      ...dutiesOf('rossi', ...WEEK.slice(0, 2).map((day) => `${day}+2 07-13`)),
      ...dutiesOf('bianchi', ...WEEK.slice(2).map((day) => `${day}+2 07-13`)),
    ],
    // 2.5 each after the first week; even after the second; 2.5 + 0.5 on each side after the third.
    2 * 2.5 + 2 * 3,
    {
      weeks: 3,
      contingents: [0, 1, 2].map((week) => ({ days: daysOf(week), min: 1 })),
      templates: { '07-13': { modes: ['on-site', 'agile'] } },
      people: ['bianchi', 'rossi'].map((id) => ({
        ...person(id),
        works: [0, 1, 2].map(daysOf).join(' '),
        agreement: [0, 1, 2].map(daysOf).join(' '),
      })),
      phases: [{ days: [0, 1, 2].map(daysOf).join(' '), rotationWindowWeeks: 2 }],
    },
  ],
  [
    'absence gives no debt: the share goes by the days one is there',
    [...onSite('bianchi', 4), ...dutiesOf('rossi', 'Mon 07-13')],
    0,
    {
      ...oneADay,
      people: [
        { ...person('bianchi'), works: 'Mon-Thu' },
        { ...person('rossi'), works: 'Mon' },
      ],
    },
  ],
  [
    'who may not work in agile mode takes no part',
    onSite('rossi', 5),
    0,
    {
      ...oneADay,
      people: [
        { ...person('rossi'), agreement: 'Sun' },
        { ...person('bianchi'), agreement: 'Sun' },
      ],
    },
  ],
  [
    'other unit: no relation',
    [...onSite('bianchi', 3), ...onSite('rossi', 2)],
    2 * 0.5,
    { ...equals, people: [person('bianchi'), person('rossi'), { ...person('verdi'), unitId: 'statistics' }] },
  ],
  [
    'two weeks carry the ledger on: 3 and 2, then 2 and 3',
    [
      ...onSite('bianchi', 3),
      ...onSite('rossi', 2),
      ...dutiesOf('bianchi', 'Mon+1 07-13', 'Tue+1 07-13'),
      ...dutiesOf('rossi', 'Wed+1 07-13', 'Thu+1 07-13', 'Fri+1 07-13'),
    ],
    2 * 0.5,
    {
      weeks: 2,
      contingents: [
        { days: 'Mon-Fri', min: 1 },
        { days: WEEK.map((day) => `${day}+1`).join(' '), min: 1 },
      ],
      templates: { '07-13': { modes: ['on-site', 'agile'] } },
      people: ['bianchi', 'rossi'].map((id) => ({
        ...person(id),
        works: 'Mon-Sun',
        agreement: 'Mon-Sun Mon+1 Tue+1 Wed+1 Thu+1 Fri+1',
      })),
    },
  ],
  [
    'the week of the clock change is a week of five days',
    onSite('rossi', 5),
    2 * 2.5,
    { ...equals, from: '2027-03-22' },
  ],
]);

const pairs = (sketch: ProblemSketch): ProblemSketch => ({
  templates: { '07-13': { days: 'Mon-Wed', modes: ['on-site', 'agile'] } },
  contingents: [{ days: 'Mon-Wed', min: 1, max: 1 }],
  settings: {
    'presence-contingent': { enabled: true },
    'contract-hours': { enabled: true },
    'agile-eligibility': { enabled: true },
  },
  ...sketch,
});
const threeDays = (id: string, priority = 0): PersonSketch => ({
  ...person(id, priority),
  works: 'Mon-Wed',
  weeklyMinutes: 1080,
  daysPerWeek: 3,
});
const wishesFor = (id: string, days: string) => [{ person: id, days, kind: 'on-site' as const }];

describeEncoding(remoteRotation, [
  [
    'agile work goes to the person with a legal priority, whatever the criteria say',
    pairs({
      people: [{ ...threeDays('bianchi'), remotePriorityClass: 1 }, threeDays('rossi', 1)],
      wishes: wishesFor('bianchi', 'Mon Tue Wed'),
    }),
    {
      off: ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} bianchi 07-13`, `${day} rossi 07-13 agile`]),
      on: ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} bianchi 07-13 agile`, `${day} rossi 07-13`]),
    },
  ],
  [
    'who would always be on site by wish is so for a fair share only',
    pairs({
      people: [threeDays('bianchi'), threeDays('rossi')],
      wishes: [
        ...wishesFor('rossi', 'Mon Tue Wed'),
        { person: 'bianchi', days: 'Tue', kind: 'on-site', importance: 'low' },
        // Ties are broken by wishes alone: 2 and 1 days are as fair as 1 and 2.
        { person: 'bianchi', days: 'Mon Wed', kind: 'agile' },
      ],
    }),
    {
      off: [
        'Mon bianchi 07-13 agile',
        'Mon rossi 07-13',
        'Tue bianchi 07-13 agile',
        'Tue rossi 07-13',
        'Wed bianchi 07-13 agile',
        'Wed rossi 07-13',
      ],
      on: [
        'Mon bianchi 07-13 agile',
        'Mon rossi 07-13',
        'Tue bianchi 07-13',
        'Tue rossi 07-13 agile',
        'Wed bianchi 07-13 agile',
        'Wed rossi 07-13',
      ],
    },
  ],
  [
    'the priority decides between 2 and 1',
    pairs({
      people: [threeDays('bianchi', 1), threeDays('rossi')],
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'on-site', importance: 'high' },
        ...wishesFor('bianchi', 'Tue'),
        ...wishesFor('rossi', 'Wed'),
      ],
    }),
    {
      off: [
        'Mon bianchi 07-13',
        'Mon rossi 07-13 agile',
        'Tue bianchi 07-13',
        'Tue rossi 07-13 agile',
        'Wed bianchi 07-13 agile',
        'Wed rossi 07-13',
      ],
      on: [
        'Mon bianchi 07-13',
        'Mon rossi 07-13 agile',
        'Tue bianchi 07-13 agile',
        'Tue rossi 07-13',
        'Wed bianchi 07-13 agile',
        'Wed rossi 07-13',
      ],
    },
  ],
]);

const forgetful = (weeks: number): ProblemSketch => ({
  ...pairs({
    people: [threeDays('bianchi'), threeDays('rossi')],
    wishes: [
      { person: 'bianchi', days: 'Mon Tue', kind: 'on-site', importance: 'high' },
      ...wishesFor('bianchi', 'Wed'),
    ],
  }),
  ...window(weeks),
  ledger: [
    {
      ...{ personId: 'bianchi', presenceDays: 9, presenceDueDays: 6 },
      recent: [
        { from: '2026-10-05', presenceDays: 4, presenceDueDays: 1 },
        { from: '2026-11-23', presenceDays: 5, presenceDueDays: 5 },
      ],
    },
  ],
});
const bianchiOnSite = ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} bianchi 07-13`, `${day} rossi 07-13 agile`]);

describeEncoding(remoteRotation, [
  [
    'three days too many within the window are worked off at once',
    forgetful(9),
    {
      off: bianchiOnSite,
      on: ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} bianchi 07-13 agile`, `${day} rossi 07-13`]),
    },
  ],
  [
    'three days too many before the window are forgotten',
    forgetful(8),
    {
      off: bianchiOnSite,
      on: [...bianchiOnSite.slice(0, 4), 'Wed bianchi 07-13 agile', 'Wed rossi 07-13'],
    },
  ],
]);

describe('remote-rotation: its steps', () => {
  it('prices each further day on site more than the one before, so that they fill in order', () => {
    const { model } = formulate(problemOf(equals));
    const steps = model.prices.filter(({ rule }) => rule === remoteRotation.id).map(({ points }) => points);
    // 10 points times (days - 2.5)^2, rounded: 63, 23, 3, 3, 23, 63; a step of nothing has no price.
    expect(steps).toEqual([-40, -20, 20, 40, -40, -20, 20, 40]);
  });
});
