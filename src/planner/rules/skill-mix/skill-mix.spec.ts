import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch, SkillSketch } from '../../../../test/support/planner/problem-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { skillMix } from './rule';

const people: ProblemSketch['people'] = [
  { id: 'rossi', qualificationIds: ['civil-status'], siteIds: ['larga', 'quarenghi'] },
  { id: 'bianchi', qualificationIds: ['civil-status', 'elections'] },
  'verdi',
];
const needed = (need: Partial<SkillSketch> = {}): ProblemSketch => ({
  people,
  skillNeeds: [{ days: 'Mon', hours: '09-10', skill: 'civil-status', ...need }],
});

describeRule(skillMix, [
  ['nothing is asked', [], 0, { people }],
  ['one qualified person is there', duties('Mon 07-13'), 0, needed()],
  ['the example of the rule: nobody qualified for an hour', dutiesOf('verdi', 'Mon 07-13'), 2, needed()],
  ['only the last half hour is missing', duties('Mon 07-09:30'), 1, needed()],
  ['a half hour that begins before the duty is not covered', duties('Mon 09:15-13'), 1, needed()],
  ['a break is no absence', duties('Mon 07-13 break 09:00+30'), 0, needed()],
  [
    'another activity does not matter',
    duties('Mon 07-13 doing births'),
    0,
    { ...needed(), activities: [{ id: 'desk' }, { id: 'births' }] },
  ],
  ['agile work is not on site', duties('Mon 07-13 agile'), 2, needed()],
  ['nor is another site', duties('Mon 07-13 at quarenghi'), 2, needed()],
  ['another day does not help', duties('Tue 07-13'), 2, needed()],
  ['the second one of a core service is only wished', duties('Mon 07-13'), 2, needed({ wished: 2 })],
  ['nobody: one required and one wished', [], 4, needed({ wished: 2 })],
  [
    'one person may have several skills',
    dutiesOf('bianchi', 'Mon 07-13'),
    0,
    {
      people,
      skillNeeds: ['civil-status', 'elections'].map((skill) => ({ days: 'Mon', hours: '09-10', skill })),
    },
  ],
]);

describe('skill-mix: its prices', () => {
  it('weighs who is required like an opening floor, who is wished like service', () => {
    const problem = problemOf({ settings: only('skill-mix'), ...needed({ required: 1, wished: 2 }) });
    const { score, findings } = checkRoster(problem, []);
    expect(score.levels).toMatchObject({ 'cover-floor': 2 * 100, service: 2 * 100 });
    expect(findings.map(({ unit }) => unit)).toEqual([
      'half hours of a required qualified person missing',
      'half hours of a wished qualified person missing',
    ]);
  });
});

const oneDesk: ProblemSketch = {
  people,
  templates: { '07-13': { days: 'Mon' } },
  demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
  wishes: [
    { person: 'rossi', days: 'Mon', kind: 'off', importance: 'high' },
    { person: 'bianchi', days: 'Mon', kind: 'off', importance: 'medium' },
  ],
};

describeEncoding(skillMix, [
  [
    'whoever has the skill is at the desk, though a wish says otherwise',
    { ...oneDesk, skillNeeds: needed().skillNeeds! },
    { off: ['Mon verdi 07-13'], on: ['Mon bianchi 07-13'] },
  ],
  [
    'the skill is asked at the other site',
    { ...oneDesk, skillNeeds: needed({ site: 'quarenghi' }).skillNeeds! },
    { off: ['Mon verdi 07-13'], on: ['Mon rossi 07-13 at quarenghi', 'Mon verdi 07-13'] },
  ],
  [
    'the second person of a core service comes although a desk has too many then',
    { ...oneDesk, skillNeeds: needed({ wished: 2 }).skillNeeds! },
    { off: ['Mon verdi 07-13'], on: ['Mon bianchi 07-13', 'Mon rossi 07-13'] },
  ],
]);
