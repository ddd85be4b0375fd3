import { openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf } from '../../test/support/planner/problem-of';
import { only } from '../../test/support/planner/problem-sketch';
import { planRoster } from './plan-roster';

const PEOPLE = ['bianchi', 'neri', 'rossi'];
const BREAKS = { breakMinutes: 30, breakStarts: ['12:00', '12:30', '13:00'] };

describe('decode', () => {
  const solver = openSolver();
  const plan = async (sketch: Parameters<typeof problemOf>[0]) => {
    const rules = ['one-duty-a-day', 'qualification', 'demand-cover', 'break-over-six-hours'];
    const problem = problemOf({ people: PEOPLE, settings: only(...rules), ...sketch });
    return (await planRoster(problem, solver(), TEST_LIMITS)).assignments;
  };
  const everyDay = {
    templates: { '08-15:30': BREAKS },
    demand: [{ days: 'Mon-Sun', hours: '08-15:30', target: 3, floor: 2 }],
  };

  it('gives each of the people on a duty one of the breaks that were counted', async () => {
    const assignments = await plan(everyDay);
    const ofMonday = assignments.filter(({ on }) => on === '2026-11-30');
    expect(new Set(ofMonday.map(({ breakStartAtMinute }) => breakStartAtMinute)).size).toBe(3);
  });

  it('lets the early break go round from day to day', async () => {
    const assignments = await plan(everyDay);
    const first = new Set(
      assignments
        .filter(({ breakStartAtMinute, startAtMinute }) => breakStartAtMinute === startAtMinute + 240)
        .map(({ personId }) => personId),
    );
    expect([...first].sort()).toEqual(PEOPLE);
  });

  it('puts the break in the middle where no demand decides about it', async () => {
    const assignments = await plan({
      templates: { '08-15:30': { ...BREAKS, days: 'Mon' } },
      settings: only('one-duty-a-day', 'wishes'),
      wishes: PEOPLE.map((person) => ({ person, days: 'Mon', kind: 'work' as const })),
    });
    expect(assignments.map(({ breakStartAtMinute, startAtMinute }) => breakStartAtMinute! - startAtMinute)).toEqual([
      270, 270, 270,
    ]);
  });

  it('shares out the activities that were only counted, to people who may do them', async () => {
    const assignments = await plan({
      people: [...PEOPLE.map((id) => ({ id })), { id: 'verdi', qualificationIds: ['civil-status'] }],
      activities: [{ id: 'desk' }, { id: 'post' }, { id: 'births', qualificationIds: ['civil-status'] }],
      templates: { '07-13': { days: 'Mon' } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 2 },
        { days: 'Mon', hours: '07-13', target: 1, activity: 'post' },
        { days: 'Mon', hours: '07-13', target: 1, activity: 'births' },
      ],
    });
    expect(assignments.map(({ activityId }) => activityId).sort()).toEqual(['births', 'desk', 'desk', 'post']);
    expect(assignments.find(({ activityId }) => activityId === 'births')?.personId).toBe('verdi');
  });

  it('copies the duty to the minute and has no break where the duty has none', async () => {
    const [duty] = await plan({
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
    });
    expect(duty).toMatchObject({
      dutyId: '07-13',
      paidMinutes: 360,
      breakStartAtMinute: null,
      breakMinutes: 0,
      mode: 'on-site',
    });
    expect(duty!.endAtMinute - duty!.startAtMinute).toBe(360);
  });
});
