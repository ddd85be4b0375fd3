import { at, SATURDAY_SCHEMES, SEGRATE_TIMETABLES, turn } from '../../../../test/support/planner/segrate-timetables';
import { overlapsOf } from './overlap-limit';

const { t1, t2, t3 } = SEGRATE_TIMETABLES;

describe('overlapsOf', () => {
  // Minutes of overlap from Monday to Saturday.
  it.each([
    ['T1: two hours at lunch, none on Saturday', t1.shifts, [120, 120, 120, 120, 120, 0]],
    ['T2: two hours and a half, one on late days', t2.shifts, [150, 60, 150, 60, 150, 0]],
    ['T3: two hours every day', t3.shifts, [120, 120, 120, 120, 120, 120]],
    ['S2', SATURDAY_SCHEMES['S2, a week of five days of 7 h 12']!, [264, 264, 264, 264, 264, 0]],
    ['S4', SATURDAY_SCHEMES['S4, a week of six days of 7 h']!, [240, 240, 240, 240, 240, 240]],
    ['S5', SATURDAY_SCHEMES['S5, a fixed afternoon return']!, [0, 0, 0, 0, 0, 0]],
  ])('%s', (_, shifts, minutes) => {
    const overlaps = overlapsOf(shifts);
    const minutesOn = (day: number) =>
      overlaps.filter(({ weekday }) => weekday === day).reduce((sum, { from, to }) => sum + to - from, 0);
    expect([1, 2, 3, 4, 5, 6].map(minutesOn)).toEqual(minutes);
    expect(new Set(overlaps.map(({ kind }) => kind)).has('handover')).toBe(false);
  });

  it.each([
    ['no overlap where turns touch', [turn('M', [1], '8-14'), turn('P', [1], '14-20')], []],
    ['half an hour is a handover', [turn('M', [1], '8-14'), turn('P', [1], '13.30-19.30')], ['handover']],
    ['one minute more is co-presence', [turn('M', [1], '8-14'), turn('P', [1], '13.29-19.29')], ['co-presence']],
    ['turns of one band do not overlap', [turn('M', [1], '7.30-13.30'), turn('M', [1], '8-14')], []],
    ['nor do shifts outside the rotation', [turn('M', [1], '8-14'), turn('P', [1], '9-15', { isTurno: false })], []],
    ['other days do not meet', [turn('M', [1], '8-14'), turn('P', [2], '9-15')], []],
    ['the night before meets the morning', [turn('P', [1], '22-30.20'), turn('M', [2], '6-14')], ['handover']],
    [
      'several on one day',
      [turn('M', [1], '8-14'), turn('P', [1], '8-8.30'), turn('F', [1], '12-18')],
      ['handover', 'co-presence'],
    ],
  ])('%s', (_, shifts, kinds) => {
    expect(overlapsOf(shifts).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('shows the reason the body states, of whichever turn it stands with', () => {
    const lunch = { coPresenceReason: 'lunch peak' };
    const both = [turn('M', [1], '8-14', lunch), turn('P', [1], '12-18', { coPresenceReason: 'breaks' })];
    expect(overlapsOf(both)).toMatchObject([{ kind: 'co-presence', statedReason: 'lunch peak; breaks' }]);
    expect(overlapsOf([turn('M', [1], '8-14', lunch), turn('P', [1], '12-18', lunch)])).toMatchObject([
      { statedReason: 'lunch peak' },
    ]);
    const elsewhere = turn('F', [1], '18-20', lunch);
    expect(overlapsOf([turn('M', [1], '8-14'), turn('P', [1], '12-18'), elsewhere])).toMatchObject([
      { statedReason: null },
    ]);
  });

  it('names the hours, and takes another length of handover', () => {
    const found = { weekday: 6, from: at('11.45'), to: at('13.45'), statedReason: null };
    expect(overlapsOf(t3.shifts).at(-1)).toEqual({ ...found, kind: 'co-presence' });
    expect(overlapsOf(t3.shifts, 120).at(-1)).toEqual({ ...found, kind: 'handover' });
  });
});
