import { addDays, weekdayOf } from '../problem/calendar';
import { squadBands, type SquadBand, type SquadPattern } from './squad-pattern';

const ANCHOR = '2026-11-30';
const CLOSED = new Set(['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']);
const isOpen = (on: string) => weekdayOf(on) !== 7 && !CLOSED.has(on);

const weekly: SquadPattern = { alternation: 'weekly', anchorBand: 'morning', anchorOn: ANCHOR };
const daily: SquadPattern = { ...weekly, alternation: 'daily' };

const bandsOf = (pattern: SquadPattern, from: string, days: number) =>
  squadBands(pattern, isOpen, from, addDays(from, days - 1), { balanceWeeks: 4, maxImbalance: 2 });
const count = (bands: ReadonlyMap<string, SquadBand>, band: SquadBand) =>
  [...bands.values()].filter((one) => one === band).length;

describe('squadBands', () => {
  it('swaps each Monday', () => {
    const bands = bandsOf(weekly, ANCHOR, 14);
    expect(bands.get('2026-12-05')).toBe('morning');
    expect(bands.get('2026-12-07')).toBe('afternoon');
    expect(bands.has('2026-12-06')).toBe(false);
    expect(bands.has('2026-12-08')).toBe(false);
  });

  it('swaps each open day', () => {
    const bands = [...bandsOf(daily, ANCHOR, 14).values()];
    expect(bands.every((band, index) => band === (index % 2 === 0 ? 'morning' : 'afternoon'))).toBe(true);
  });

  it('ends the four weeks of December 2026 within two days: Saturday 19 turns into an afternoon', () => {
    const bands = bandsOf(weekly, ANCHOR, 28);
    expect([count(bands, 'morning'), count(bands, 'afternoon')]).toEqual([11, 10]);
    expect(bands.get('2026-12-18')).toBe('morning');
    expect(bands.get('2026-12-19')).toBe('afternoon');
  });

  it('leaves a window alone that is within its limit', () => {
    const bands = squadBands(weekly, isOpen, ANCHOR, '2026-12-27', { balanceWeeks: 4, maxImbalance: 3 });
    expect([count(bands, 'morning'), count(bands, 'afternoon')]).toEqual([12, 9]);
  });

  it('balances an odd number of days to a difference of one, however strict the limit', () => {
    const bands = squadBands(weekly, isOpen, ANCHOR, '2026-12-27', { balanceWeeks: 4, maxImbalance: 0 });
    expect(Math.abs(count(bands, 'morning') - count(bands, 'afternoon'))).toBe(1);
  });

  it.each([weekly, daily])('keeps two opposite squads apart every day, swapped days included', (pattern) => {
    const own = bandsOf(pattern, ANCHOR, 84);
    const other = bandsOf({ ...pattern, anchorBand: 'afternoon' }, ANCHOR, 84);
    expect([...own.keys()]).toEqual([...other.keys()]);
    for (const [on, band] of own) expect(other.get(on)).not.toBe(band);
  });

  it.each([
    ['weekly', weekly],
    ['daily', daily],
  ])('gives a date the same band whatever the horizon, before the anchor too (%s)', (_name, pattern) => {
    const whole = bandsOf(pattern, '2026-10-05', 140);
    for (const from of ['2026-10-05', '2026-11-02', '2026-12-14', '2027-01-11']) {
      for (const [on, band] of bandsOf(pattern, from, 7)) expect([on, band]).toEqual([on, whole.get(on)]);
    }
    expect(whole.get('2026-11-28')).toBe('afternoon');
  });

  it('balances every window of four weeks for years', () => {
    for (let window = 0; window < 26; window++) {
      const bands = bandsOf(weekly, addDays(ANCHOR, window * 28), 28);
      expect(Math.abs(count(bands, 'morning') - count(bands, 'afternoon'))).toBeLessThanOrEqual(2);
    }
  });
});
