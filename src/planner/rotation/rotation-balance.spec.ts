import { distancePoints } from './rotation-balance';

describe('the points of a distance from the fair share', () => {
  it('are its square by the weight, in whole points', () => {
    expect([0, 1, -2, 1.3].map((days) => distancePoints(10, days, 0.5))).toEqual([0, 20, 80, 34]);
  });

  it('do not depend on the order in which half a day was added up', () => {
    // 10 times a quarter lies on a half: one sum is just below, the other just above.
    expect([0.7 - 0.2, 0.5, 1.1 - 0.6].map((days) => distancePoints(10, days, 1))).toEqual([3, 3, 3]);
  });
});
