import type { PlanResult } from '../../planner/plan-result';
import { outcomeWithoutRoster, outcomeWithRoster } from './run-outcome';

const RESULT: PlanResult = {
  status: 'optimal',
  assignments: [],
  score: null,
  bound: 10,
  gap: 0,
  seconds: 1,
  findings: [],
  shortages: [],
  dataErrors: [],
  warnings: [],
  closingLedger: [],
  solver: 'test',
};

describe('how a run ends', () => {
  it.each([
    ['optimal', false, 'completed'],
    // The stop came too late to cost anything.
    ['optimal', true, 'completed'],
    ['feasible', false, 'completed'],
    ['feasible', true, 'stopped'],
    ['cancelled', true, 'stopped'],
  ] as const)('with a roster that is %s (stop asked for: %s): %s', (status, stopRequested, expected) => {
    const outcome = outcomeWithRoster({ ...RESULT, status }, 'roster', stopRequested);
    expect(outcome).toMatchObject({ status: expected, rosterId: 'roster', bound: 10, errors: [] });
  });

  it.each([
    ['infeasible', 'unsolvable'],
    ['cancelled', 'stopped'],
    ['no-solution-in-time', 'failed'],
    ['error', 'failed'],
  ] as const)('without a roster, the planner saying %s: %s', (status, expected) => {
    expect(outcomeWithoutRoster({ ...RESULT, status })).toMatchObject({ status: expected, rosterId: null });
  });

  it('without a roster always says why, unless a person stopped it', () => {
    const dataErrors = [{ rule: 'availability', people: ['anna'], on: '2020-05-05', detail: 'absent' }];
    expect(outcomeWithoutRoster({ ...RESULT, status: 'infeasible', dataErrors }).errors).toEqual(dataErrors);
    expect(outcomeWithoutRoster({ ...RESULT, status: 'no-solution-in-time' }).errors).toHaveLength(1);
    expect(outcomeWithoutRoster({ ...RESULT, status: 'error' }).errors).toHaveLength(1);
    expect(outcomeWithoutRoster({ ...RESULT, status: 'cancelled' }).errors).toEqual([]);
  });
});
