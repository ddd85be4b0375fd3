import { easterSunday, italianHolidays } from './italian-holidays';

const datesOf = (year: number) => italianHolidays(year).map(({ on }) => on.slice(5));

describe('italianHolidays', () => {
  // Easter dates as published in the calendars of these years.
  it.each([
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('finds Easter %d', (year, on) => {
    expect(easterSunday(year)).toBe(on);
  });

  it('lists 2020', () => {
    expect(datesOf(2020)).toEqual([
      '01-01',
      '01-06',
      '04-12',
      '04-13',
      '04-25',
      '05-01',
      '06-02',
      '08-15',
      '11-01',
      '12-08',
      '12-25',
      '12-26',
    ]);
  });

  it.each([2025, 2026, 2027, 2028])('keeps St Francis a holiday from 2026 on: %d', (year) => {
    expect(datesOf(year).includes('10-04')).toBe(year >= 2026);
    expect(datesOf(year)).toHaveLength(year >= 2026 ? 13 : 12);
  });

  // Days that a Monday-to-Saturday office of Milan loses, patron (7 December) included.
  it.each([
    [2025, 11],
    [2026, 11],
    [2027, 10],
    [2028, 13],
  ])('takes from Monday to Saturday of %d, with the patron, %d days', (year, days) => {
    const dates = [...italianHolidays(year).map(({ on }) => on), `${year}-12-07`];
    expect(dates.filter((on) => new Date(`${on}T00:00:00Z`).getUTCDay() !== 0)).toHaveLength(days);
  });
});
