import { assignmentOf, duties, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { dateOf } from '../../../test/support/planner/civil-instants';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { checkRoster } from '../check-roster';
import { planWeeks } from '../plan-weeks';
import { defineRosterProblem } from './define-roster-problem';
import { narrowedTo } from './planned-days';

const SETTINGS = only(
  ...['one-duty-a-day', 'availability', 'contract-hours', 'minimum-daily-rest', 'weekly-rest', 'demand-cover'],
);
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const mornings = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describe('a plan of some days', () => {
  const solver = openSolver();

  const narrowed = (from: string, to: string, sketch: ProblemSketch, past: readonly DutySketch[] = []) => {
    const whole = problemOf({ settings: SETTINGS, templates: { '07-13': {} }, ...sketch });
    const planned = { from: dateOf(from, USUAL_MONDAY), to: dateOf(to, USUAL_MONDAY) };
    const worked = past.map((duty) => assignmentOf(duty, USUAL_MONDAY));
    return defineRosterProblem(narrowedTo(whole, planned, worked));
  };
  const planned = async (...args: Parameters<typeof narrowed>): Promise<string[]> => {
    const problem = narrowed(...args);
    const plan = await planWeeks(problem, solver(), TEST_LIMITS);
    expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
    expect(checkRoster(problem, plan.assignments).findings.filter(({ level }) => level === 'law')).toEqual([]);
    return inWords(plan.assignments);
  };

  it('plans one day for as many as are wanted, whatever the contract asks of the week', async () => {
    const sketch = {
      people: ['bianchi', 'rossi'],
      demand: [{ days: 'Mon-Sat', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Wed', kind: 'off' as const }],
      settings: { ...SETTINGS, wishes: { enabled: true } },
    };
    expect(await planned('Wed', 'Wed', sketch)).toEqual(['Wed bianchi 07-13']);
  });

  it('counts what was worked before a start in the week', async () => {
    const sixDays = { people: [{ id: 'rossi', works: 'Mon-Sat' }] };
    expect(await planned('Wed', 'Sun', sixDays, duties('Mon 07-13', 'Tue 07-13'))).toEqual(mornings(...WEEK));
    // Two long days are 24 of 36 hours: two short days are left to plan, or one long one.
    const longDays = { ...sixDays, templates: { '07-13': {}, '07-19': {} } };
    const plan = await planned('Wed', 'Sun', longDays, duties('Mon 07-19', 'Tue 07-19'));
    expect(plan.reduce((hours, duty) => hours + (duty.endsWith('19') ? 12 : 6), 0)).toBe(36);
  });

  it('asks for what the days can still reach, where somebody has worked too little before', async () => {
    const past = dutiesOf('bianchi', 'Mon 07-13', 'Tue 07-13');
    const plan = await planned('Wed', 'Sun', { people: ['bianchi', { id: 'rossi', works: 'Mon-Fri' }] }, past);
    expect(plan.filter((duty) => duty.includes('rossi'))).toEqual(mornings('Wed', 'Thu', 'Fri'));
  });

  it('keeps the rest after the last duty before the start', async () => {
    const sketch = {
      people: [{ id: 'rossi', weeklyMinutes: 480 + 360, works: 'Mon-Thu' }],
      templates: { '07-13': {}, '14-22': {} },
      demand: [{ days: 'Wed Thu', hours: '07-13', target: 1 }],
    };
    const past = duties('Tue 14-22');
    expect(await planned('Wed', 'Sun', sketch, past)).toEqual(['Tue rossi 14-22', 'Thu rossi 07-13']);
  });

  it('leaves to the rest of the week what that can take, and no more', async () => {
    expect(await planned('Mon', 'Wed', { people: [{ id: 'rossi', works: 'Mon-Sat' }] })).toEqual(
      mornings('Mon', 'Tue', 'Wed'),
    );
    const partTime = { people: [{ id: 'rossi', works: 'Mon-Sat', weeklyMinutes: 1080 }] };
    expect(await planned('Mon', 'Wed', partTime)).toEqual([]);
  });

  it('counts what is pinned after the end', async () => {
    const sketch = {
      people: [{ id: 'rossi', works: 'Mon-Sat', weeklyMinutes: 720 }],
      demand: [{ days: 'Mon-Wed', hours: '07-13', target: 1 }],
      pinned: duties('Fri 07-13'),
    };
    expect(await planned('Tue', 'Wed', sketch)).toHaveLength(2);
  });

  it('names a law that the days before break', async () => {
    const past = duties('Mon 14-22', 'Tue 07-13');
    const problem = narrowed('Wed', 'Sun', { templates: { '07-13': {}, '14-22': {} } }, past);
    const plan = await planWeeks(problem, solver(), TEST_LIMITS);
    expect(plan.status).toBe('infeasible');
    expect(plan.dataErrors.map(({ rule }) => rule)).toContain('minimum-daily-rest');
  });

  it('measures needs and wishes of the planned days only', () => {
    const problem = narrowed('Wed', 'Thu', {
      demand: [{ days: 'Mon-Sun', hours: '07-08', target: 1 }],
      skillNeeds: [{ days: 'Mon-Sun', hours: '07-08', skill: 'elections' }],
      wishes: [{ days: 'Mon-Sun', kind: 'work' }],
    });
    for (const items of [problem.demand, problem.skillNeeds, problem.wishes])
      expect([...new Set(items.map(({ on }) => on))]).toEqual(['2026-12-02', '2026-12-03']);
  });

  it('plans thirteen weeks from a Wednesday', async () => {
    const past = duties('Mon 07-13', 'Tue 07-13');
    const plan = await planned('Wed', 'Tue+13', { weeks: 14, people: [{ id: 'rossi', works: daily(14) }] }, past);
    expect(plan).toHaveLength(13 * 6 + 2);
  });

  it('leaves a problem of whole weeks alone', () => {
    const problem = problemOf({ settings: SETTINGS, templates: { '07-13': {} } });
    const same = narrowedTo(problem, { from: '2026-11-30', to: '2026-12-06' }, []);
    expect(same.people.map(({ openMinutesPerWeek, availableOn }) => [openMinutesPerWeek, availableOn.size])).toEqual([
      [[0], 7],
    ]);
  });
});

/** Monday to Saturday of some weeks. */
function daily(weeks: number): string {
  return Array.from({ length: weeks }, (_, week) => WEEK.map((day) => (week === 0 ? day : `${day}+${week}`)))
    .flat()
    .join(' ');
}
