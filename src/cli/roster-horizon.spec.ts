import { horizonOf } from './roster-horizon';

describe('horizonOf', () => {
  it.each([
    [['2026-12-02'], { from: '2026-11-30', weeks: 1 }],
    [['2026-12-07', '2026-12-06'], { from: '2026-11-30', weeks: 2 }],
    [['2026-10-25', '2026-10-19'], { from: '2026-10-19', weeks: 1 }],
  ])('of %j', (dates, horizon) => {
    expect(
      horizonOf(
        dates.map((on) => ({ on })),
        'roster.csv',
      ),
    ).toEqual(horizon);
  });

  it('refuses an empty roster', () => {
    expect(() => horizonOf([], 'roster.csv')).toThrow('roster.csv has no assignments');
  });
});
