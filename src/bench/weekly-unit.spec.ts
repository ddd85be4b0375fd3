import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { weeklyUnit } from './weekly-unit';

const MONDAY = '2026-11-30';

describe('weeklyUnit', () => {
  it('is the same for the same size and seed, and another for another seed', () => {
    expect(weeklyUnit(60, 1, MONDAY)).toEqual(weeklyUnit(60, 1, MONDAY));
    expect(weeklyUnit(60, 1, MONDAY)).not.toEqual(weeklyUnit(60, 2, MONDAY));
  });

  it.each([2, 17, 60, 200])('makes a valid problem of %s people', (people) => {
    const problem = assembleRosterProblem(weeklyUnit(people, 1, MONDAY), { from: MONDAY, weeks: 1 });
    expect(problem.people).toHaveLength(people);
    expect(problem.demand.length).toBeGreaterThan(0);
    expect(problem.squads.length).toBeGreaterThan(0);
  });
});
