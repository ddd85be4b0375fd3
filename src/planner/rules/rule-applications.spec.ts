import { rosterOf } from '../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { checkRoster } from '../check-roster';
import { planRoster } from '../plan-roster';
import type { RuleSetting } from '../problem/rule-settings';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const people: ProblemSketch['people'] = [
  { id: 'bianchi', contractId: 'part-time', unitId: 'births' },
  { id: 'rossi', contractId: 'full-time', unitId: 'registry' },
];
const both = [
  ...duties(...DAYS.map((day) => `${day} 07-13`)),
  ...dutiesOf('bianchi', ...DAYS.map((day) => `${day} 07-13`)),
];
const fourDays = { maxDays: 4 };

/** Days too many in a row, by person, under a setting of the rule on runs of days. */
function tooMany(setting: RuleSetting): Readonly<Record<string, number>> {
  const { problem, assignments } = rosterOf(both, {
    people,
    settings: { ...only('maximum-consecutive-days'), 'maximum-consecutive-days': setting },
  });
  const { findings } = checkRoster(problem, assignments);
  return Object.fromEntries(findings.map(({ people: [id], amount }): [string, number] => [id!, amount]));
}

describe('settings of a rule for a selection', () => {
  it.each<[string, RuleSetting, Readonly<Record<string, number>>]>([
    ['everybody', { parameters: fourDays }, { bianchi: 2, rossi: 2 }],
    ['a contract', { parameters: fourDays, appliesTo: { contractIds: ['part-time'] } }, { bianchi: 2 }],
    ['a unit', { parameters: fourDays, appliesTo: { unitIds: ['registry'] } }, { rossi: 2 }],
    ['a person', { parameters: fourDays, appliesTo: { personIds: ['rossi'] } }, { rossi: 2 }],
    [
      'unit and contract together',
      { parameters: fourDays, appliesTo: { unitIds: ['registry'], contractIds: ['part-time'] } },
      {},
    ],
    [
      'a variant for some, the rule for the others',
      { parameters: { maxDays: 5 }, variants: [{ appliesTo: { personIds: ['rossi'] }, parameters: fourDays }] },
      { bianchi: 1, rossi: 2 },
    ],
    [
      'a variant that switches it off',
      { parameters: fourDays, variants: [{ appliesTo: { unitIds: ['births'] }, enabled: false }] },
      { rossi: 2 },
    ],
    [
      'a variant that switches on what is off',
      { enabled: false, variants: [{ appliesTo: { unitIds: ['births'] }, enabled: true, parameters: fourDays }] },
      { bianchi: 2 },
    ],
    ['the dates of the run’s end', { parameters: fourDays, appliesTo: { to: '2026-12-04' } }, {}],
    ['dates that hold it', { parameters: fourDays, appliesTo: { from: '2026-12-05' } }, { bianchi: 2, rossi: 2 }],
  ])('%s', (_, setting, expected) => expect(tooMany(setting)).toEqual(expected));

  it('prices at another level where the body says so', () => {
    const wishes = { wishes: [{ days: 'Mon', kind: 'off' as const }] };
    const settings = { ...only('wishes'), wishes: { enabled: true, level: 'service' as const } };
    const { problem, assignments } = rosterOf(duties('Mon 07-13'), { ...wishes, settings });
    const { score } = checkRoster(problem, assignments);
    expect(score.levels.wishes).toBe(0);
    expect(score.levels.service).toBe(score.rules['wishes']);
    expect(score.levels.service).toBeGreaterThan(0);
  });

  describe('in a plan', () => {
    const solver = openSolver();

    it('binds whom it selects, and nobody else', async () => {
      const problem = problemOf({
        people,
        templates: { '07-13': { days: 'Mon-Sat' } },
        demand: [{ days: 'Mon-Sat', hours: '07-13', target: 2 }],
        settings: {
          ...only('one-duty-a-day', 'availability', 'demand-cover'),
          'maximum-consecutive-days': { parameters: fourDays, appliesTo: { contractIds: ['part-time'] } },
        },
      });
      const { assignments } = await planRoster(problem, solver(), TEST_LIMITS);
      const daysOf = (id: string): number => assignments.filter(({ personId }) => personId === id).length;
      expect([daysOf('bianchi'), daysOf('rossi')]).toEqual([5, 6]);
    });
  });
});
