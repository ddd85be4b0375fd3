import { datesOf, frozenRanges, givenHorizon, horizonFrom } from './horizon-options';

const args = (values: Readonly<Record<string, string>>) => ({ positionals: [], values });
const usual = { from: '2026-11-30', weeks: 2 };
const horizonOf = (values: Readonly<Record<string, string>>) => horizonFrom(givenHorizon(args(values)), usual);

describe('the horizon', () => {
  it.each([
    ['the usual weeks', {}, { from: '2026-11-30', weeks: 2 }, '2026-12-13'],
    ['other weeks', { from: '2026-12-07', weeks: '1' }, { from: '2026-12-07', weeks: 1 }, '2026-12-13'],
    ['weeks from another day', { from: '2026-12-02' }, { from: '2026-12-02', weeks: 2, days: 14 }, '2026-12-15'],
    ['one day', { from: '2026-12-02', days: '1' }, { from: '2026-12-02', weeks: 2, days: 1 }, '2026-12-02'],
    ['days from the usual Monday', { days: '91' }, { from: '2026-11-30', weeks: 2, days: 91 }, '2027-02-28'],
  ])('may be %s', (_, values, horizon, to) => {
    expect(horizonOf(values as Record<string, string>)).toEqual(horizon);
    expect(datesOf(horizonOf(values as Record<string, string>))).toEqual({ from: horizon.from, to });
  });

  it.each([
    [{ weeks: '1', days: '3' }, /keep one|both given/],
    [{ days: '92' }, /--days 92/],
    [{ days: '0' }, /--days 0/],
    [{ from: '2026-02-30' }, /--from 2026-02-30/],
  ])('is refused: %j', (values, message) => {
    expect(() => horizonOf(values as Record<string, string>)).toThrow(message);
  });
});

describe('frozen ranges', () => {
  it('are read in their order, single days too', () => {
    expect(frozenRanges(args({}))).toEqual([]);
    expect(frozenRanges(args({ freeze: '2026-12-01..2026-12-04\n2026-12-24' }))).toEqual([
      { from: '2026-12-01', to: '2026-12-04' },
      { from: '2026-12-24', to: '2026-12-24' },
    ]);
  });

  it.each(['2026-12-04..2026-12-01', '2026-12-01..', 'Monday', '2026-12-01..2026-12-02..2026-12-03'])(
    'are refused: %s',
    (freeze) => {
      expect(() => frozenRanges(args({ freeze }))).toThrow(/no range of dates/);
    },
  );
});
