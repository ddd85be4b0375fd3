import { openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { checkRoster } from '../check-roster';
import { decode } from '../decode';
import { formulate, type RosterModel } from '../formulate';
import { pointsBy } from '../milp/milp-model';
import { solveParts } from '../milp/solve-parts';

const BREAKS = { breakMinutes: 30, breakStarts: ['12:00', '12:30', '13:00'], days: 'Mon Tue' };
const desks: ProblemSketch = {
  people: ['bianchi', 'neri', 'rossi', 'verdi'],
  settings: only('one-duty-a-day', 'qualification', 'demand-cover', 'break-over-six-hours'),
  templates: { '08-15:30': BREAKS, '08-14': { days: 'Mon Tue' } },
  demand: [{ days: 'Mon Tue', hours: '08-15:30', target: 3, floor: 2 }],
};

describe('breaks spread evenly', () => {
  const solver = openSolver();
  const pointsOf = async (rosterModel: RosterModel): Promise<ReadonlyMap<string, number>> => {
    const { status, values } = await solveParts(rosterModel.model, solver(), TEST_LIMITS);
    expect(status).toBe('optimal');
    return pointsBy('level', rosterModel.model, values!);
  };

  it.each<[string, ProblemSketch]>([
    ['half hours that look alike', desks],
    ['more people than wanted', { ...desks, demand: [{ days: 'Mon Tue', hours: '08-15:30', target: 1, floor: 1 }] }],
    [
      'a floor that nobody reaches',
      { ...desks, demand: [{ days: 'Mon Tue', hours: '08-15:30', target: 9, floor: 6 }] },
    ],
    ['a need that the place does not matter to', { ...desks, demand: [{ ...desks.demand![0]!, site: null }] }],
    [
      'two duties with the same break times, and two activities',
      {
        ...desks,
        activities: [{ id: 'desk' }, { id: 'post' }],
        templates: { '08-15:30': BREAKS, '09-16': BREAKS, '08-14': { days: 'Mon Tue' } },
        demand: [...desks.demand!, { days: 'Mon', hours: '10-14', target: 1, activity: 'post' }],
      },
    ],
  ])('cost what the best times of each would: %s', async (_, sketch) => {
    const problem = problemOf(sketch);
    const even = formulate(problem);
    const decided = formulate(problem, () => true);
    expect([even.breaks.length, decided.breaks.length > 0]).toEqual([0, true]);
    const points = await pointsOf(even);
    expect(points).toEqual(await pointsOf(decided));
    const { values } = await solveParts(even.model, solver(), TEST_LIMITS);
    const { score } = checkRoster(problem, decode(even, values!));
    for (const [level, cost] of points) expect(score.levels[level as keyof typeof score.levels]).toBeCloseTo(cost, 6);
  });

  it.each<[string, ProblemSketch]>([
    [
      'half hours want different numbers',
      {
        demand: [
          { days: 'Mon', hours: '08-12:30', target: 2 },
          { days: 'Mon', hours: '12:30-15:30', target: 1 },
        ],
      },
    ],
    ['one of them is wanted by nobody', { demand: [{ days: 'Mon', hours: '08-13', target: 2 }] }],
    ['a break touches two of them', { templates: { '08-15:30': { ...BREAKS, breakStarts: ['12:15', '12:45'] } } }],
    ['a duty begins in between', { templates: { '08-15:30': BREAKS, '12:30-18': { days: 'Mon Tue' } } }],
    [
      'another break reaches into the same half hours',
      {
        templates: { '08-15:30': BREAKS, '09-16': { ...BREAKS, breakStarts: ['13:00', '13:30'] } },
      },
    ],
  ])('remain a decision where %s', (_, sketch) => {
    const { breaks, evenBreaks } = formulate(problemOf({ ...desks, ...sketch }));
    expect(breaks.length).toBeGreaterThan(0);
    expect(evenBreaks.flatMap(({ demands }) => demands).filter(({ on }) => on === '2026-11-30')).toEqual([]);
  });
});
