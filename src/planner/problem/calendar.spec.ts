import { addDays, civilDate, dayNumber, mondayOf, weekdayOf } from './calendar';

describe('calendar', () => {
  it('numbers days from 1970 on, and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(civilDate(dayNumber('2026-11-30'))).toBe('2026-11-30');
    expect(civilDate(-1)).toBe('1969-12-31');
  });

  it('knows weekdays, also before 1970', () => {
    expect(weekdayOf('2026-11-30')).toBe(1);
    expect(weekdayOf('2026-12-06')).toBe(7);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
  });

  it('adds days across months, leap days and clock changes', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2026-10-26', -1)).toBe('2026-10-25');
  });

  it('finds the Monday of a week', () => {
    for (const on of ['2026-11-30', '2026-12-03', '2026-12-06']) expect(mondayOf(on)).toBe('2026-11-30');
  });
});
