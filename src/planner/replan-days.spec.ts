import { dateOf } from '../../test/support/planner/civil-instants';
import { assignmentOf, dutiesOf } from '../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf, USUAL_MONDAY } from '../../test/support/planner/problem-of';
import { replanDays, type DaysReplanned } from './replan-days';

const MONDAY = dateOf('Mon', USUAL_MONDAY);

/** Two offices that share nothing; on Monday both have their one person there in the afternoon, and need her in the morning. */
const problem = problemOf({
  templates: { '07-13': {}, '14-20': {} },
  people: ['upstairs', 'downstairs'].map((place) => ({
    ...{ id: `clerk-${place}`, unitId: place, homeSiteId: place, siteIds: [place] },
    ...{ weeklyMinutes: 720, daysPerWeek: 2 },
  })),
  demand: ['upstairs', 'downstairs'].map((site) => ({ site, days: 'Mon', hours: '08-09', target: 1 })),
});
const published = ['upstairs', 'downstairs'].flatMap((place) =>
  [...dutiesOf(`clerk-${place}`, 'Mon 14-20'), ...dutiesOf(`clerk-${place}`, 'Tue 07-13')].map((duty) => ({
    ...assignmentOf(duty, USUAL_MONDAY),
    siteId: place,
  })),
);

describe('replanDays', () => {
  const solver = openSolver();

  const replanned = (siteIds: readonly string[]): Promise<DaysReplanned> =>
    replanDays(problem, published, [], { dates: [MONDAY], siteIds }, solver(), TEST_LIMITS);

  it('betters the office that is concerned, and leaves in peace the one that has nothing to do with it', async () => {
    const { proposals } = await replanned(['upstairs']);
    expect(proposals.map(({ disturbed }) => disturbed)).toEqual([['clerk-upstairs']]);
    const better = proposals[0]!;
    expect(better.assignments.filter(({ on }) => on === MONDAY)).toMatchObject([
      { personId: 'clerk-downstairs', dutyId: expect.stringContaining('14-20') },
      { personId: 'clerk-upstairs', dutyId: expect.stringContaining('07-13') },
    ]);
    expect(better.assignments).toHaveLength(published.length);
  });

  it('plans both anew where both are concerned', async () => {
    const { proposals } = await replanned(['upstairs', 'downstairs']);
    expect(proposals.map(({ disturbed }) => [...disturbed].sort())).toEqual([['clerk-downstairs', 'clerk-upstairs']]);
  });
});
