import { at, doors, SEGRATE_TIMETABLES, turn } from '../../../../test/support/planner/segrate-timetables';
import { serviceFindings, serviceTime, weeklyServiceMinutes } from './service-time';

const { t1, t2, t3 } = SEGRATE_TIMETABLES;

describe('serviceTime', () => {
  it.each([
    ['T1', t1, 56],
    ['T2', t2, 56.5],
    ['T3', t3, 60],
  ])('%s is in service by its shifts for as long as they run together', (_, { shifts }, hours) => {
    const service = serviceTime([], shifts);
    expect(service.source).toBe('derived');
    expect(weeklyServiceMinutes(service)).toBe(hours * 60);
  });

  it('is what the body states, where it states something', () => {
    const service = serviceTime(doors([1, 2], '8-19'), t3.shifts);
    expect(service.source).toBe('stated');
    expect(weeklyServiceMinutes(service)).toBe(22 * 60);
    expect(service.stretches.get(3)).toEqual([]);
  });

  it('goes on past midnight, from Sunday into Monday too', () => {
    const service = serviceTime(doors([7], '20-26'), []);
    expect(service.stretches.get(7)).toEqual([{ from: at('20'), to: at('26') }]);
    expect(service.stretches.get(1)).toEqual([{ from: 0, to: 120 }]);
    expect(weeklyServiceMinutes(service)).toBe(6 * 60);
  });
});

describe('serviceFindings', () => {
  const found = (hours: string, doorHours: string, shiftHours: string) =>
    serviceFindings(serviceTime(doors([1], hours), []), doors([1], doorHours), [turn('M', [1], shiftHours)]).map(
      ({ kind, from, to }) => [kind, from, to],
    );

  it.each<[string, string, string, string, unknown[]]>([
    ['all alike', '8-14', '8.30-13.30', '8-14', []],
    ['doors open a minute longer', '8-14', '8.30-14.01', '8-14', [['doors-outside', at('14'), at('14.01')]]],
    ['nobody for the first minute', '8-14', '8.30-13.30', '8.01-14', [['no-shift', at('8'), at('8.01')]]],
    ['a shift before the service', '8-14', '8.30-13.30', '7.30-14', [['shift-outside', at('7.30'), at('8')]]],
  ])('%s', (_, hours, doorHours, shiftHours, findings) => {
    expect(found(hours, doorHours, shiftHours)).toEqual(findings);
  });

  it('finds nothing where the hours come from the shifts', () => {
    expect(serviceFindings(serviceTime([], t3.shifts), doors([7], '8-20'), t3.shifts)).toEqual([]);
  });
});
