import type { CellType } from './cell';
import { decimal, id, ids, oneOf, someOf, weekdays, whole, yesNo } from './cell-types';
import { momentCell } from './moment-cell';
import { nearestName } from './nearest-name';
import { date, hoursAndMinutes, monthDay, timeOfDay } from './time-cells';

const REFUSED = Symbol('refused');
const read = (type: CellType<unknown>, text: string): unknown => {
  const parsed = type.parse(text);
  return parsed.ok ? parsed.value : REFUSED;
};

describe('cells', () => {
  it.each<[string, CellType<unknown>, string, unknown]>([
    ['id', id, 'op-01', 'op-01'],
    ['id', id, 'Op', REFUSED],
    ['id', id, 'a'.repeat(41), REFUSED],
    ['id', id, '__proto__', REFUSED],
    ['ids', ids, 'a|b  a', ['a', 'b']],
    ['ids', ids, 'a,b', REFUSED],
    ['date', date, '30/11/2026', '2026-11-30'],
    ['date', date, '1/2/2026', '2026-02-01'],
    ['date', date, '2026-02-29', REFUSED],
    ['date', date, '30/11/26', REFUSED],
    ['date', date, '1899-12-31', REFUSED],
    ['time', timeOfDay, '8.30', 510],
    ['time', timeOfDay, '08:30:00', 510],
    ['time', timeOfDay, '24:00', 1440],
    ['time', timeOfDay, '24:01', REFUSED],
    ['time', timeOfDay, '8.3', REFUSED],
    ['time', timeOfDay, '8:60', REFUSED],
    ['hours', hoursAndMinutes(60, 2880), '36', 2160],
    ['hours', hoursAndMinutes(60, 2880), '21:36', 1296],
    ['hours', hoursAndMinutes(60, 2880), '48:01', REFUSED],
    ['hours', hoursAndMinutes(60, 2880), '37,5', REFUSED],
    ['month and day', monthDay, '02-29', '02-29'],
    ['month and day', monthDay, '02-30', REFUSED],
    ['whole', whole(0, 10), '10', 10],
    ['whole', whole(0, 10), '11', REFUSED],
    ['whole', whole(0, 10), '1.0', REFUSED],
    ['decimal', decimal(0, 10), '2,5', 2.5],
    ['decimal', decimal(0, 10), '1e1', REFUSED],
    ['yes or no', yesNo, 'Sì', true],
    ['yes or no', yesNo, 'FALSO', false],
    ['yes or no', yesNo, 'x', REFUSED],
    ['word', oneOf(['on-site', 'agile']), 'Agile', 'agile'],
    ['words', someOf(['on-site', 'agile']), 'on-site|agile', ['on-site', 'agile']],
    ['words', someOf(['on-site', 'agile']), 'on-site remote', REFUSED],
    ['weekdays', weekdays, 'sat mon-wed', [1, 2, 3, 6]],
    ['weekdays', weekdays, 'fri-mon', REFUSED],
    ['weekdays', weekdays, 'lun', REFUSED],
    ['moment', momentCell, '7:45', { kind: 'time-of-day', minuteOfDay: 465 }],
    ['moment', momentCell, '1970-01-01T01:30:00+01:00', { kind: 'instant', atMinute: 30 }],
    ['moment', momentCell, '1970-01-01T00:30Z', { kind: 'instant', atMinute: 30 }],
    ['moment', momentCell, '1970-01-01T00:30', REFUSED],
    ['moment', momentCell, '1970-01-01T00:30:15Z', REFUSED],
    ['moment', momentCell, '1970-02-30T00:30Z', REFUSED],
  ])('%s', (_name, type, text, expected) => {
    expect(read(type, text)).toEqual(expected);
  });
});

describe('nearestName', () => {
  it.each([
    ['birthdate', 'birth_date'],
    ['brith_date', 'birth_date'],
    ['NAME', 'name'],
    ['salary', null],
  ])('for "%s" is %s', (name, expected) => {
    expect(nearestName(name, ['id', 'name', 'birth_date', 'public_transport'])).toBe(expected);
  });
});
