import { TimeShares } from './time-shares';

describe('TimeShares', () => {
  it('gives a piece three times its even share, never more than is left', () => {
    const shares = new TimeShares(60, 2, [100, 100, 200]);
    expect(shares.secondsFor(10)).toBeCloseTo((60 * 2 * 10 * 3) / 400, 1);
    expect(shares.secondsFor(200)).toBeCloseTo(60, 1);
  });

  it('gives more to those that follow when pieces end early', () => {
    const shares = new TimeShares(
      60,
      1,
      Array.from({ length: 100 }, () => 1),
    );
    const before = shares.secondsFor(1);
    for (let piece = 0; piece < 50; piece++) shares.end(1);
    expect(shares.secondsFor(1) / before).toBeCloseTo(2, 1);
  });

  it('keeps half an even share for each piece to come, however much the first ones take', () => {
    const shares = new TimeShares(60, 1, [50, 50]);
    expect(shares.secondsFor(50)).toBeCloseTo(60 - 15, 1);
    expect(new TimeShares(60, 2, [50, 50]).secondsFor(50)).toBeCloseTo(60, 1);
  });

  it('never gives nothing', () => {
    expect(new TimeShares(0, 1, [1]).secondsFor(1)).toBe(0.5);
  });
});
