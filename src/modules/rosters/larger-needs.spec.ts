import type { Demand } from '../../planner/problem/roster-problem';
import { withLargerNeeds } from './larger-needs';

const need = (
  startAtMinute: number,
  endAtMinute: number,
  targetCount: number,
  changes: Partial<Demand> = {},
): Demand => ({
  ...{ siteId: 'larga', activityId: 'desk', on: '2020-05-04', startAtMinute, endAtMinute, floorCount: 1, targetCount },
  ...changes,
});

describe('withLargerNeeds', () => {
  it('takes the larger target and the larger floor of the same half hour', () => {
    expect(withLargerNeeds([need(0, 30, 5)], [need(0, 30, 3, { floorCount: 2 })])).toEqual([
      need(0, 30, 5, { floorCount: 2 }),
    ]);
    expect(withLargerNeeds([need(0, 30, 5)], [need(0, 30, 7)])).toEqual([need(0, 30, 7)]);
  });

  it('adds what nobody wrote down, and keeps other sites and activities apart', () => {
    const elsewhere = need(0, 30, 4, { siteId: 'quarenghi' });
    expect(withLargerNeeds([need(0, 30, 5)], [elsewhere, need(30, 60, 2)])).toEqual([
      need(0, 30, 5),
      elsewhere,
      need(30, 60, 2),
    ]);
  });

  it('asks for nobody twice where a written piece is shorter than the half hour', () => {
    expect(withLargerNeeds([need(10, 20, 5)], [need(0, 30, 7)])).toEqual([
      need(10, 20, 7),
      need(0, 10, 7),
      need(20, 30, 7),
    ]);
  });
});
