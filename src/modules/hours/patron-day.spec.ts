import { isMonthDay, patronDays, patronOverrideProblems } from './patron-day';

const SAINT = { name: "Sant'Ambrogio", monthDay: '12-07', overrides: [] };

describe('patronDays', () => {
  it('is the same day every year, but where a resolution moves it', () => {
    const moved = { ...SAINT, overrides: [{ year: 2027, on: '2027-12-06', act: 'D.G.C. 12/2027' }] };
    expect(patronDays(moved, [2026, 2027, 2028])).toEqual([
      { on: '2026-12-07', name: SAINT.name },
      { on: '2027-12-06', name: SAINT.name },
      { on: '2028-12-07', name: SAINT.name },
    ]);
  });

  it('keeps 29 February in leap years only, centuries included', () => {
    const leap = { ...SAINT, monthDay: '02-29' };
    expect(patronDays(leap, [2000, 2026, 2028, 2100]).map(({ on }) => on)).toEqual(['2000-02-29', '2028-02-29']);
  });
});

describe('patronOverrideProblems', () => {
  it('refuses a day of another year, and a year twice', () => {
    const act = 'D.G.C. 1';
    expect(patronOverrideProblems([{ year: 2026, on: '2026-12-09', act }])).toEqual([]);
    expect(
      patronOverrideProblems([
        { year: 2026, on: '2027-01-02', act },
        { year: 2026, on: '2026-12-09', act },
      ]),
    ).toEqual([
      { index: 0, field: 'on', rule: 'a day of 2026' },
      { index: 1, field: 'year', rule: 'each year once' },
    ]);
  });
});

describe('isMonthDay', () => {
  it.each([
    ['12-07', true],
    ['02-29', true],
    ['02-30', false],
    ['04-31', false],
    ['13-01', false],
  ])('%s: %s', (text, expected) => expect(isMonthDay(text)).toBe(expected));
});
