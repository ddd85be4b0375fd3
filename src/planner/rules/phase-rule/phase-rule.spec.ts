import { describeEncoding, describeRule, rosterOf } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import type { WorkMode } from '../../problem/assignment';
import type { PresenceBound } from '../../problem/presence-bound';
import { checkRoster } from '../../check-roster';
import { phaseRule } from './rule';

const AGILE = { defaultMode: 'agile' } as const;
const phase = (rest: NonNullable<ProblemSketch['phases']>[number]): ProblemSketch => ({ phases: [rest] });
const half = phase({ days: 'Mon-Sun', ...AGILE, maxAgileRatio: 0.5 });
const PEOPLE = ['bianchi', 'neri', 'rossi', 'verdi'];
const everybodyAgile = (count: number) => PEOPLE.slice(0, count).flatMap((id) => dutiesOf(id, 'Mon 07-13 agile'));
const onSite = (count: number) => PEOPLE.slice(0, count).flatMap((id) => dutiesOf(id, 'Mon 07-13'));
const bounded = (bound: Partial<PresenceBound>, defaultMode: WorkMode = 'agile'): ProblemSketch =>
  phase({
    ...{ days: 'Mon', defaultMode },
    presenceBounds: [{ siteId: null, minCount: null, maxCount: null, minRatio: null, maxRatio: null, ...bound }],
  });
const week = duties('Mon 07-13 agile', 'Tue 07-13 agile', 'Wed 07-13 agile');

describeRule(phaseRule, [
  ['allowed: half of four', everybodyAgile(2), 0, { ...half, people: PEOPLE }],
  ['violated: three of four', everybodyAgile(3), 1, { ...half, people: PEOPLE }],
  [
    'the share is of the available people',
    everybodyAgile(2),
    1,
    {
      ...half,
      people: [...PEOPLE.slice(0, 2), { id: 'rossi', absent: 'Mon' }, { id: 'verdi', absent: 'Mon' }],
    },
  ],
  ['half a person is nobody', everybodyAgile(2), 1, { ...half, people: PEOPLE.slice(0, 3) }],
  [
    'people of another unit: no relation',
    everybodyAgile(3),
    0,
    {
      ...half,
      people: PEOPLE.map((id) => ({ id, unitId: 'statistics' })),
    },
  ],
  ['agile days a week, as many as allowed', week, 0, phase({ days: 'Mon-Sun', ...AGILE, maxAgileDaysPerWeek: 3 })],
  ['one more than allowed', week, 1, phase({ days: 'Mon-Sun', ...AGILE, maxAgileDaysPerWeek: 2 })],
  [
    'in a week of two phases the more generous one counts',
    week,
    0,
    {
      phases: [
        { days: 'Mon Tue', ...AGILE, maxAgileDaysPerWeek: 5 },
        { days: 'Wed-Sun', ...AGILE, maxAgileDaysPerWeek: 1 },
      ],
    },
  ],
  ['on site as many as the least', onSite(2), 2, { ...bounded({ minCount: 2 }), people: PEOPLE }],
  ['one fewer', onSite(1), 1 + 1, { ...bounded({ minCount: 2 }), people: PEOPLE }],
  ['one more than the most', onSite(3), 1 + 3, { ...bounded({ maxCount: 2 }), people: PEOPLE }],
  [
    'a share of the remotable people rounds up',
    onSite(1),
    1 + 1,
    { ...bounded({ minRatio: 0.4 }), people: PEOPLE.slice(0, 3) },
  ],
  ['and down where it is the most', onSite(2), 1 + 2, { ...bounded({ maxRatio: 0.6 }), people: PEOPLE.slice(0, 3) }],
  [
    'who cannot work remotely counts on neither side of a share',
    onSite(2),
    1 + 2,
    {
      ...bounded({ minRatio: 1 }),
      people: PEOPLE.slice(0, 3).map((id) => ({ id, ...(id === 'rossi' ? { qualificationIds: ['lab'] } : {}) })),
      activities: [
        { id: 'desk', canBeRemote: false },
        { id: 'lab', qualificationIds: ['lab'] },
      ],
    },
  ],
  ['the people at one site', onSite(1), 1 + 1, { ...bounded({ minCount: 1, siteId: 'other' }), people: PEOPLE }],
  [
    'a day on which nobody can be planned has no bounds',
    [],
    0,
    { ...bounded({ minCount: 2 }), people: [{ id: 'rossi', works: 'Tue' }] },
  ],
  ['on site where agile is the ordinary mode', duties('Mon 07-13'), 1, phase({ days: 'Mon', ...AGILE })],
  ['agile where presence is the ordinary mode', week, 3, phase({ days: 'Mon-Sun' })],
  ['a day without phase says nothing', duties('Tue 07-13 agile'), 0, phase({ days: 'Mon', maxAgileRatio: 0 })],
  [
    'the day of the clock change',
    duties('Sun 07-13 agile'),
    1,
    {
      ...phase({ days: 'Sun', ...AGILE, maxAgileRatio: 0 }),
      from: '2026-10-19',
    },
  ],
]);

describe('phase-rule: its prices', () => {
  it('weighs a day outside the default mode a fifth of a day beyond the limits, and at a weaker level', () => {
    const { problem, assignments } = rosterOf(duties('Mon 07-13 agile'), phase({ days: 'Mon', maxAgileRatio: 0 }));
    const { score, findings } = checkRoster(problem, assignments);
    const ofPhase = findings.filter(({ rule }) => rule === phaseRule.id);
    expect(ofPhase.map(({ unit }) => unit)).toEqual([
      'agile person-days above the share',
      'person-days outside the default mode',
    ]);
    expect(score.levels.contingents).toBe(10);
    expect(score.rules['phase-rule']).toBe(10 + 2);
  });
});

const work = (people: readonly string[]): ProblemSketch => ({
  people,
  templates: { '07-13': { days: 'Mon', modes: ['on-site', 'agile'] } },
  demand: [{ days: 'Mon', hours: '07-13', target: people.length, site: null }],
});

describeEncoding(phaseRule, [
  [
    'everybody asks for agile work, the phase allows half: the weaker wish gives way',
    {
      ...work(['bianchi', 'rossi']),
      ...half,
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'agile', importance: 'low' },
        { person: 'rossi', days: 'Mon', kind: 'agile', importance: 'high' },
      ],
    },
    { off: ['Mon bianchi 07-13 agile', 'Mon rossi 07-13 agile'], on: ['Mon bianchi 07-13', 'Mon rossi 07-13 agile'] },
  ],
  [
    'the default mode comes before a wish',
    { ...work(['rossi']), ...phase({ days: 'Mon' }), wishes: [{ days: 'Mon', kind: 'agile' }] },
    { off: ['Mon rossi 07-13 agile'], on: ['Mon rossi 07-13'] },
  ],
  [
    'no more agile days a week than allowed',
    {
      templates: { '07-13': { days: 'Mon-Wed', modes: ['on-site', 'agile'] } },
      demand: [{ days: 'Mon-Wed', hours: '07-13', target: 1, site: null }],
      wishes: [
        { days: 'Mon Wed', kind: 'agile', importance: 'high' },
        { days: 'Tue', kind: 'agile', importance: 'low' },
      ],
      ...phase({ days: 'Mon-Sun', ...AGILE, maxAgileDaysPerWeek: 2 }),
    },
    {
      off: ['Mon rossi 07-13 agile', 'Tue rossi 07-13 agile', 'Wed rossi 07-13 agile'],
      on: ['Mon rossi 07-13 agile', 'Tue rossi 07-13', 'Wed rossi 07-13 agile'],
    },
  ],
  [
    'the presence of the phase comes before wishes for agile work: half of three are two',
    {
      ...work(['bianchi', 'neri', 'rossi']),
      ...bounded({ minRatio: 0.5 }),
      wishes: ['bianchi', 'neri', 'rossi'].map((person) => ({
        person,
        days: 'Mon',
        kind: 'agile' as const,
        importance: person === 'rossi' ? ('high' as const) : ('low' as const),
      })),
    },
    {
      off: ['Mon bianchi 07-13 agile', 'Mon neri 07-13 agile', 'Mon rossi 07-13 agile'],
      on: ['Mon bianchi 07-13', 'Mon neri 07-13', 'Mon rossi 07-13 agile'],
    },
  ],
  [
    'nor more on site than its most',
    {
      ...work(['bianchi', 'rossi']),
      ...bounded({ maxCount: 1 }, 'on-site'),
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'on-site', importance: 'low' },
        { person: 'rossi', days: 'Mon', kind: 'on-site', importance: 'high' },
      ],
    },
    { off: ['Mon bianchi 07-13', 'Mon rossi 07-13'], on: ['Mon bianchi 07-13 agile', 'Mon rossi 07-13'] },
  ],
]);
