import type { CommandArguments } from './command-definition';
import { choice, monday, wholeNumber } from './option-values';

const given = (values: Record<string, string>): CommandArguments => ({ positionals: [], values });
const weeks = { min: 1, max: 13 };

describe('wholeNumber', () => {
  it('reads a number within its bounds, or gives the fallback', () => {
    expect(wholeNumber(given({ weeks: '13' }), 'weeks', weeks, null)).toBe(13);
    expect(wholeNumber(given({}), 'weeks', weeks, null)).toBeNull();
  });

  it.each(['0', '14', '1.5', '-1', 'two', '1e1', ' 2'])('refuses %s weeks', (text) => {
    expect(() => wholeNumber(given({ weeks: text }), 'weeks', weeks, 1)).toThrow('is not a whole number from 1 to 13');
  });
});

describe('monday', () => {
  it('reads a Monday', () => {
    expect(monday(given({ from: '2026-11-30' }), 'from', null)).toBe('2026-11-30');
  });

  it.each([
    ['2026-12-02', 'is not a Monday'],
    ['2026-02-30', 'is not a date'],
    ['30/11/2026', 'is not a date'],
    ['0', 'is not a date'],
  ])('refuses %s: %s', (text, message) => {
    expect(() => monday(given({ from: text }), 'from', null)).toThrow(message);
  });

  it('names the Mondays around a wrong day', () => {
    expect(() => monday(given({ from: '2026-12-02' }), 'from', null)).toThrow(
      expect.objectContaining({ howToFix: 'take 2026-11-30 or 2026-12-07' }),
    );
  });
});

describe('choice', () => {
  it('refuses a word that is not listed and names a near one', () => {
    expect(() => choice(given({ format: 'jsn' }), 'format', ['table', 'json'], 'table')).toThrow(
      expect.objectContaining({ howToFix: 'did you mean json? One of table, json' }),
    );
  });
});
