import { assignmentOf, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { diagnoseShortages } from './diagnose-shortages';

const oneDay = (id: string) => ({ id, weeklyMinutes: 360, daysPerWeek: 1 });

describe('diagnoseShortages', () => {
  const solver = openSolver();

  async function mends(sketch: ProblemSketch, roster: readonly DutySketch[]): Promise<string[]> {
    const problem = problemOf({ templates: { '07-13': {}, '14-20': {} }, ...sketch });
    const assignments = roster.map((duty) => assignmentOf(duty, USUAL_MONDAY));
    const { shortages } = await diagnoseShortages(problem, assignments, solver(), TEST_LIMITS);
    return shortages.flatMap(({ relaxations }) =>
      relaxations.map(({ kind, personId, missingAfter }) =>
        [kind, personId, missingAfter].filter((part) => part !== null).join(' '),
      ),
    );
  }

  it('finds the person to train, and what else would do', async () => {
    const found = await mends(
      {
        activities: [{ id: 'births', qualificationIds: ['births'] }, { id: 'desk' }],
        people: [oneDay('rossi'), { ...oneDay('verdi'), qualificationIds: ['births'] }],
        demand: [
          { days: 'Mon', hours: '08-09', target: 1, activity: 'births' },
          { days: 'Tue', hours: '08-09', target: 1, floor: 1, activity: 'births' },
        ],
      },
      [...dutiesOf('verdi', 'Tue 07-13 doing births'), ...dutiesOf('rossi', 'Wed 07-13')],
    );
    expect(found).toEqual(['training rossi 0', 'extra-day verdi 0', 'smaller-demand 0']);
  });

  it('finds who might work at another site or on another shift', async () => {
    const found = await mends(
      {
        people: [
          { ...oneDay('rossi'), siteIds: ['quarenghi'], homeSiteId: 'quarenghi' },
          { ...oneDay('verdi'), dutyIds: ['14-20'] },
        ],
        demand: [{ days: 'Mon', hours: '08-09', target: 1 }],
      },
      [...dutiesOf('rossi', 'Tue 07-13 at quarenghi'), ...dutiesOf('verdi', 'Tue 14-20')],
    );
    expect(found).toEqual(['another-site rossi 0', 'another-duty verdi 0', 'smaller-demand 0']);
  });

  it('does not examine what is not short', async () => {
    expect(await mends({ people: [oneDay('rossi')], demand: [] }, dutiesOf('rossi', 'Mon 07-13'))).toEqual([]);
  });
});
