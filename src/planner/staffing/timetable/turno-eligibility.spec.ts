import { doors, SATURDAY_SCHEMES, SEGRATE_TIMETABLES, turn } from '../../../../test/support/planner/segrate-timetables';
import { serviceTime } from './service-time';
import { turnoEligibility } from './turno-eligibility';

const { t1, t2, t3 } = SEGRATE_TIMETABLES;
const FIVE_DAYS = [1, 2, 3, 4, 5] as const;
const SQUADS = 16;

describe('turnoEligibility', () => {
  it.each([
    ['T1', t1, 'disputed', [1, 2, 3, 4, 5], [600, 600, 600, 600, 600, 360]],
    ['T2', t2, 'staggered', [2, 4], [570, 660, 570, 660, 570, 360]],
    ['T3', t3, 'turno', [1, 2, 3, 4, 5, 6], [600, 600, 600, 600, 600, 600]],
  ] as const)('%s is %s', (_, { shifts }, result, longDays, serviceMinutes) => {
    const judgement = turnoEligibility(shifts, SQUADS);
    expect(judgement.result).toBe(result);
    expect(judgement.days.filter(({ holds }) => holds).map(({ weekday }) => weekday)).toEqual(longDays);
    expect(judgement.days.map((day) => day.serviceMinutes)).toEqual(serviceMinutes);
  });

  it.each([
    ['S1, everybody every Saturday in one turn', 'disputed'],
    ['S1, everybody every Saturday in both turns', 'turno'],
    ['S2, a week of five days of 7 h 12', 'turno'],
    ['S3, another day off for a Saturday of one turn', 'disputed'],
    ['S4, a week of six days of 7 h', 'turno'],
    ['S5, a fixed afternoon return', 'staggered'],
  ])('%s: %s', (scheme, result) => {
    expect(turnoEligibility(SATURDAY_SCHEMES[scheme]!, SQUADS).result).toBe(result);
  });

  it.each([
    ['five days of exactly ten hours', [turn('M', FIVE_DAYS, '8-14'), turn('P', FIVE_DAYS, '12-18')], 'turno'],
    ['one minute less', [turn('M', FIVE_DAYS, '8-14'), turn('P', FIVE_DAYS, '12-17.59')], 'staggered'],
    ['ten hours with a gap at noon', [turn('M', FIVE_DAYS, '7-12.30'), turn('P', FIVE_DAYS, '13-18')], 'staggered'],
    ['four days', [turn('M', [1, 2, 3, 4], '8-14'), turn('P', [1, 2, 3, 4], '12-18')], 'staggered'],
    ['one band of ten hours', [turn('F', FIVE_DAYS, '8-18')], 'staggered'],
    ['a short Wednesday', [turn('M', FIVE_DAYS, '8-14'), turn('P', [1, 2, 4, 5], '12-18')], 'staggered'],
    [
      'a short Saturday and four long days',
      [turn('M', [1, 2, 3, 4, 6], '8-14'), turn('P', [1, 2, 3, 4], '12-18')],
      'staggered',
    ],
    [
      'afternoons outside the rotation',
      [turn('M', FIVE_DAYS, '8-14'), turn('P', FIVE_DAYS, '12-18', { isTurno: false })],
      'staggered',
    ],
  ] as const)('%s', (_, shifts, result) => {
    expect(turnoEligibility(shifts, SQUADS).result).toBe(result);
  });

  it.each([
    [
      'T1',
      t1,
      [
        ['short-service', [6]],
        ['one-band', [6]],
      ],
    ],
    [
      'T2',
      t2,
      [
        ['short-service', [1, 3, 5, 6]],
        ['one-band', [6]],
        ['few-days', []],
      ],
    ],
    ['T3', t3, [['holds', [1, 2, 3, 4, 5, 6]]]],
  ] as const)('says why of %s, each reason with its article', (_, { shifts }, reasons) => {
    const found = turnoEligibility(shifts, SQUADS).reasons;
    expect(found.map(({ kind, weekdays }) => [kind, weekdays])).toEqual(reasons);
    for (const { article } of found) expect(article).toMatch(/^CCNL Funzioni Locali .* art\. 30|^ARAN RAL-1968$/);
  });

  it('asks for ten hours of the service that the body states, not of the shifts', () => {
    const service = (hours: string) => serviceTime(doors(FIVE_DAYS, hours), t1.shifts);
    const weekdayShifts = t1.shifts.map((shift) => ({ ...shift, weekdays: FIVE_DAYS }));
    expect(turnoEligibility(weekdayShifts, SQUADS, service('8-18')).result).toBe('turno');
    expect(turnoEligibility(weekdayShifts, SQUADS, service('8-17.59')).result).toBe('staggered');
  });

  it('needs somebody who can work in both bands', () => {
    expect(turnoEligibility(t3.shifts, 0)).toMatchObject({ result: 'staggered', rotates: false, allowance: [] });
    expect(turnoEligibility(t3.shifts, 1).result).toBe('turno');
  });

  it('counts the hours of turns by their allowance, nights and Sundays apart', () => {
    expect(turnoEligibility(t3.shifts, SQUADS).allowance).toEqual([{ percent: 10, weeklyMinutes: 72 * 60 }]);
    const all = [1, 2, 3, 4, 5, 6, 7] as const;
    const roundTheClock = [turn('M', all, '6-14'), turn('P', all, '14-22'), turn('F', all, '22-30')];
    expect(turnoEligibility(roundTheClock, SQUADS)).toMatchObject({
      result: 'turno',
      allowance: [
        { percent: 10, weeklyMinutes: 6 * 16 * 60 },
        // Five nights of working days, and the day of Sunday.
        { percent: 30, weeklyMinutes: (5 * 8 + 16) * 60 },
        { percent: 50, weeklyMinutes: 2 * 8 * 60 },
      ],
    });
  });
});
