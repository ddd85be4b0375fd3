import { problemOf } from '../../../test/support/planner/problem-of';
import { only } from '../../../test/support/planner/problem-sketch';
import { checkRoster } from '../check-roster';
import { formulate } from '../formulate';
import { jointCost, jointObjective, pointsBound } from './joint-objective';
import { isRefusal } from './refusal';

/** A place to cover on two days, and a wish against the second. */
const problem = problemOf({
  settings: only('one-duty-a-day', 'presence-contingent', 'wishes'),
  templates: { '07-13': {} },
  contingents: [{ days: 'Mon Tue', min: 1 }],
  wishes: [{ days: 'Tue', kind: 'off' }],
});

describe('jointObjective', () => {
  const objective = jointObjective(formulate(problem).model);
  if (isRefusal(objective)) throw new Error(objective.reason);
  const [strong, weak] = objective.levels;
  const nobody = checkRoster(problem, []).score;

  it('weighs a point of the stronger level above all of the weaker', () => {
    expect(objective.levels.map(({ level }) => level)).toEqual(['contingents', 'wishes']);
    expect(strong!.weight * strong!.step).toBeGreaterThan(weak!.weight * (weak!.most - weak!.least));
    expect(jointCost(objective, nobody)).toBeCloseTo(strong!.weight * nobody.levels.contingents, 6);
  });

  it('turns a bound of the cost into points, level after level', () => {
    const cost = jointCost(objective, nobody);
    expect(pointsBound(objective, cost, nobody)).toBe(nobody.total);
    expect(pointsBound(objective, objective.constantCost, nobody)).toBeLessThanOrEqual(nobody.total);
    // A bound short of the stronger level's points says nothing about the weaker one.
    const short = pointsBound(objective, cost - strong!.weight * nobody.levels.contingents, nobody);
    expect(short).toBe(strong!.least + weak!.least);
  });
});
