import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { independentProblems } from '../planner/search/independent-problems';
import { municipality } from './municipality';

const MONDAY = '2026-11-30';

describe('municipality', () => {
  it('is the same for the same figures and seed, and another for another seed', () => {
    expect(municipality(300, 8, 1, MONDAY)).toEqual(municipality(300, 8, 1, MONDAY));
    expect(municipality(300, 8, 1, MONDAY)).not.toEqual(municipality(300, 8, 2, MONDAY));
  });

  it('has as many people and units as asked for, of very different sizes', () => {
    const { people, units } = municipality(14_000, 120, 1, MONDAY);
    expect(people).toHaveLength(14_000);
    const sizes = units.map(({ id }) => people.filter(({ unitId }) => unitId === id).length).sort((a, b) => b - a);
    expect(sizes).toHaveLength(120);
    expect(sizes[0]).toBeGreaterThan(300);
    expect(sizes.filter((size) => size >= 30 && size <= 150).length).toBeGreaterThan(60);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(5);
  });

  it('makes a valid problem whose units are independent but for a few that share people', () => {
    const problem = assembleRosterProblem(municipality(600, 26, 1, MONDAY), { from: MONDAY, weeks: 1 });
    const parts = independentProblems(problem);
    expect(parts).toHaveLength(24);
    expect(parts.reduce((sum, { people }) => sum + people.length, 0)).toBe(600);
    expect(parts.reduce((sum, { demand }) => sum + demand.length, 0)).toBe(problem.demand.length);
  });
});
