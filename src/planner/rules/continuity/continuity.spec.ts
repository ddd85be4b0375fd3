import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { continuity } from './rule';

const ON: ProblemSketch = { settings: { continuity: { enabled: true } } };
const squads: ProblemSketch['squads'] = {
  a: { 'Mon-Sat': 'morning', 'Mon+1 Tue+1': 'afternoon' },
  b: { 'Mon-Sat': 'afternoon', 'Mon+1 Tue+1': 'morning' },
};

describeRule(continuity, [
  ['always the same site', duties('Mon 07-13', 'Tue 07-13', 'Thu 07-13'), 0, ON],
  ['the example of the rule', duties('Mon 07-13', 'Tue 07-13 at quarenghi', 'Thu 07-13'), 2, ON],
  ['days off and agile work in between', duties('Mon 07-13', 'Wed 07-13 agile', 'Fri 07-13 at quarenghi'), 1, ON],
  ['agile work alone is no change', duties('Mon 07-13', 'Wed 07-13 agile', 'Fri 07-13'), 0, ON],
  [
    'the last site before the plan',
    duties('Tue 07-13'),
    1,
    { ...ON, history: duties('Thu-1 07-13 at quarenghi', 'Fri-1 07-13 agile') },
  ],
  [
    'a change before the plan is none of its',
    duties('Tue 07-13'),
    0,
    { ...ON, history: duties('Thu-1 07-13 at quarenghi', 'Fri-1 07-13') },
  ],
  ['from week to week', duties('Fri 07-13', 'Mon+1 07-13 at quarenghi'), 1, ON],
  ['another person', [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13 at quarenghi')], 0, ON],
  ['with one squad all week', duties('Mon 07-13', 'Tue 07-13'), 0, { ...ON, squads }],
  ['from one squad to the other', duties('Mon 07-13', 'Tue 14-20', 'Wed 14-20'), 1, { ...ON, squads }],
  ['squads swap from week to week: that is no change', duties('Mon 07-13', 'Mon+1 07-13'), 0, { ...ON, squads }],
  [
    'members follow their squad',
    duties('Mon 07-13', 'Tue 14-20'),
    0,
    { ...ON, squads, people: [{ id: 'rossi', squadId: 'a' }] },
  ],
  [
    'squads not counted',
    duties('Mon 07-13', 'Tue 14-20'),
    0,
    { squads, settings: { continuity: { enabled: true, parameters: { countSquads: false } } } },
  ],
]);

const twoSites: ProblemSketch = {
  people: ['bianchi', 'rossi'].map((id) => ({ id, siteIds: ['larga', 'quarenghi'] })),
  templates: { '07-13': { days: 'Mon-Wed' } },
  demand: ['larga', 'quarenghi'].map((site) => ({ days: 'Mon-Wed', hours: '07-13', target: 1, site })),
};

describeEncoding(continuity, [
  [
    'nobody swaps sites without need, and the last site before the plan is kept',
    { ...twoSites, history: [...dutiesOf('bianchi', 'Fri-1 07-13 at quarenghi'), ...dutiesOf('rossi', 'Thu-1 07-13')] },
    {
      off: 'whatever',
      on: ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} bianchi 07-13 at quarenghi`, `${day} rossi 07-13`]),
    },
  ],
  [
    'a day off does not make one forget',
    {
      ...twoSites,
      people: [{ id: 'rossi', siteIds: ['larga', 'quarenghi'] }],
      // A duty on Tuesday would be as good as none.
      templates: { '07-13': { days: 'Mon Wed' } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 1, site: 'quarenghi' },
        { days: 'Wed', hours: '07-13', target: 1, site: 'quarenghi' },
        { days: 'Wed', hours: '07-13', target: 1 },
      ],
      history: duties('Fri-1 07-13'),
    },
    { off: 'whatever', on: ['Mon rossi 07-13 at quarenghi', 'Wed rossi 07-13 at quarenghi'] },
  ],
  [
    'somebody without a squad stays with one for the week',
    {
      squads,
      templates: { '07-13': { days: 'Mon-Wed' }, '14-20': { days: 'Mon-Wed' } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 1 },
        { days: 'Tue', hours: '14-20', target: 1 },
        { days: 'Wed', hours: '07-20', target: 1 },
      ],
    },
    { off: 'whatever', on: ['Mon rossi 07-13', 'Tue rossi 14-20', 'Wed rossi 14-20'] },
  ],
]);
