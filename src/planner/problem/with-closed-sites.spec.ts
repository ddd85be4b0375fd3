import { assignmentOf, duties } from '../../../test/support/planner/duty-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import { checkRoster } from '../check-roster';
import { addDays } from './calendar';
import { withClosedSites } from './with-closed-sites';

describe('a problem with a lost site', () => {
  const problem = problemOf({
    templates: { '07-13': {} },
    demand: [{ days: 'Mon-Fri', hours: '07-13', target: 1 }],
    contingents: [{ days: 'Mon-Fri', min: 1, target: 1 }],
  });
  const roster = duties('Mon 07-13', 'Tue 07-13').map((duty) => assignmentOf(duty, USUAL_MONDAY));
  const siteId = roster[0]!.siteId!;
  const tuesday = addDays(USUAL_MONDAY, 1);
  const closed = withClosedSites(problem, [{ siteId, from: tuesday, to: tuesday }]);

  it('asks for nobody there on the days it is lost, and for as many as before on the others', () => {
    const daysOf = (rows: readonly { readonly on: string }[]): string[] => [...new Set(rows.map(({ on }) => on))];
    expect(daysOf(problem.demand)).toContain(tuesday);
    expect(daysOf(closed.demand)).toEqual(daysOf(problem.demand).filter((on) => on !== tuesday));
    expect(daysOf(closed.contingents)).toEqual(daysOf(problem.contingents).filter((on) => on !== tuesday));
  });

  it('lets nobody work there on those days', () => {
    const unavailable = checkRoster(closed, roster).findings.filter(({ rule }) => rule === 'availability');
    expect(unavailable.map(({ on }) => on)).toEqual([tuesday]);
    expect(unavailable[0]!.detail).toContain('which is closed');
  });

  it('is the problem itself where no site is lost', () => {
    expect(withClosedSites(problem, [])).toBe(problem);
  });
});
