import { instantAt } from '../../../../test/support/planner/civil-instants';
import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { findDataErrors } from '../../explain/find-data-errors';
import { planWeeks } from '../../plan-weeks';
import type { Standby } from '../../problem/personal-limits';
import { standbyLimits } from './rule';
import { dataErrorSentence } from '../../explain/sentences/data-error-sentence';

const turn = (on: string, start = '20', end = '32'): Standby => ({
  ...{ personId: SOMEBODY, on, startAtMinute: instantAt(on, start), endAtMinute: instantAt(on, end) },
  minutes: (Number(end) - Number(start)) * 60,
});
const turns = (...standbys: readonly Standby[]): ProblemSketch => ({
  people: ['bianchi', SOMEBODY],
  override: { standbys },
});
const inDecember = (count: number) =>
  turns(...Array.from({ length: count }, (_, index) => turn(`2026-12-${String(index + 8).padStart(2, '0')}`)));
const sunday = turns(turn('2026-12-06'));
const weekAfter = (...days: readonly string[]) => duties(...days.map((day) => `${day}+1 07-13`));

describeRule(standbyLimits, [
  ['allowed: six turns in a month', [], 0, inDecember(6)],
  ['the example of the rule: eight turns', [], 2, inDecember(8)],
  ['a turn of twelve hours', [], 0, turns(turn('2026-12-02', '20', '32'))],
  ['an hour longer', [], 1, turns(turn('2026-12-02', '20', '33'))],
  ['shorter than four hours', [], 1, turns(turn('2026-12-02', '20', '23'))],
  ['a night of the clock change is as long as any', [], 0, { ...turns(turn('2026-10-24')), from: '2026-10-19' }],
  ['a duty that meets the turn', duties('Thu 07-13'), 1, turns(turn('2026-12-02'))],
  ['a duty after it', duties('Thu 08-14'), 0, turns(turn('2026-12-02'))],
  ['a colleague: no relation', dutiesOf('bianchi', 'Thu 07-13'), 0, turns(turn('2026-12-02'))],
  ['after a Sunday one day less', weekAfter('Tue', 'Wed', 'Thu', 'Fri', 'Sat'), 0, { ...sunday, weeks: 2 }],
  ['and not as many as ever', weekAfter('Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), 1, { ...sunday, weeks: 2 }],
  [
    'where the agreement gives no day of rest',
    weekAfter('Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'),
    0,
    { ...sunday, weeks: 2, settings: { 'standby-limits': { parameters: { restDayAfterSunday: false } } } },
  ],
]);

const plan: ProblemSketch = {
  people: [{ id: SOMEBODY, daysPerWeek: 2 }],
  templates: { '07-13': { days: 'Mon Tue' } },
  demand: [{ days: 'Mon Tue', hours: '07-13', target: 1 }],
  wishes: [{ days: 'Tue', kind: 'off' }],
};

describeEncoding(standbyLimits, [
  [
    'nobody has a duty while on standby',
    { ...plan, override: { standbys: [turn('2026-11-30')] } },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
  [
    'a Sunday before the plan gives a day of rest in it',
    { ...plan, override: { standbys: [turn('2026-11-29', '8', '20')] } },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
]);

describe('standby-limits', () => {
  const solver = openSolver();

  it('names too many turns before solving', () => {
    const errors = findDataErrors(problemOf(inDecember(7)));
    expect(errors).toEqual([
      expect.objectContaining({
        rule: 'standby-limits',
        people: [SOMEBODY],
        on: '2026-12-01',
        detail: expect.stringMatching(/^rossi is on standby 7 times/) as string,
      }),
    ]);
    expect(dataErrorSentence(errors[0]!, 'it', String)).toMatch(/^rossi è in reperibilità 7 volte in dicembre 2026/);
  });

  it('gives the day of rest in the week after, also week by week', async () => {
    const days = 'Mon+1 Tue+1';
    const { assignments } = await planWeeks(
      problemOf({
        ...{ ...plan, weeks: 2, templates: { '07-13': { days } }, demand: [{ days, hours: '07-13', target: 1 }] },
        ...{ wishes: [], override: { standbys: [turn('2026-12-06', '8', '20')] } },
        settings: only('one-duty-a-day', 'demand-cover', 'standby-limits'),
      }),
      solver(),
      TEST_LIMITS,
    );
    expect(assignments).toHaveLength(1);
  });
});
