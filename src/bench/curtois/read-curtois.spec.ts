import { InputError } from '../../modules/exchange/input-error';
import { readCurtois } from './read-curtois';

const LINES = [
  '# All instances start on a Monday',
  'SECTION_HORIZON',
  '14',
  'SECTION_SHIFTS',
  'E,480,',
  'L,600,E',
  'SECTION_STAFF',
  'A,E=14|L=0,4320,3360,5,2,2,1',
  'SECTION_DAYS_OFF',
  'A,3,9',
  'SECTION_SHIFT_ON_REQUESTS',
  'A,2,E,3',
  'SECTION_SHIFT_OFF_REQUESTS',
  'A,4,L,1',
  'SECTION_COVER',
  '0,E,2,100,1',
];
const WITH = (changes: Readonly<Record<number, string>>): string =>
  LINES.map((line, index) => changes[index] ?? line).join('\n');

function refusal(text: string): string {
  try {
    readCurtois('Instance.txt', text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('readCurtois', () => {
  it.each([
    ['lines of Unix', '\n'],
    ['lines of Windows', '\r\n'],
  ])('reads %s', (_name, end) => {
    expect(readCurtois('Instance.txt', LINES.join(end))).toEqual({
      dayCount: 14,
      shifts: [
        { id: 'E', minutes: 480, notBefore: [] },
        { id: 'L', minutes: 600, notBefore: ['E'] },
      ],
      staff: [
        {
          id: 'A',
          maxShifts: new Map([
            ['E', 14],
            ['L', 0],
          ]),
          maxTotalMinutes: 4320,
          minTotalMinutes: 3360,
          maxConsecutiveShifts: 5,
          minConsecutiveShifts: 2,
          minConsecutiveDaysOff: 2,
          maxWeekends: 1,
          daysOff: [3, 9],
        },
      ],
      requests: [
        { employeeId: 'A', day: 2, shiftId: 'E', weight: 3, isWanted: true },
        { employeeId: 'A', day: 4, shiftId: 'L', weight: 1, isWanted: false },
      ],
      cover: [{ day: 0, shiftId: 'E', requirement: 2, weightUnder: 100, weightOver: 1 }],
    });
  });

  it.each<[string, Readonly<Record<number, string>>, RegExp]>([
    ['a line before any section', { 0: '14' }, /Instance\.txt, row 1: a section first/],
    ['no whole weeks', { 2: '10' }, /row 3: a horizon of whole weeks \(found "10"\)/],
    ['a shift longer than a day', { 4: 'E,1440,' }, /row 5: a length from 1 to 1439 minutes/],
    ['an unknown successor', { 5: 'L,600,X' }, /row 6: a shift that may not follow \(found "X"\)/],
    ['a shift twice', { 5: 'E,600,' }, /row 6: each shift once/],
    ['too few cells', { 7: 'A,E=14' }, /row 8: a line of SECTION_STAFF.*Write it as/],
    ['a limit without number', { 7: 'A,E=x,4320,3360,5,2,2,1' }, /row 8: a limit of shifts \(found "E=x"\)/],
    ['a day after the horizon', { 9: 'A,14' }, /row 10: a day from 0 to 13/],
    ['an unknown employee', { 11: 'B,2,E,3' }, /row 12: an employee \(found "B"\)/],
    ['a negative weight', { 15: '0,E,2,-1,1' }, /row 16: the weight for under, a whole number/],
    ['no cover', { 14: '# nothing', 15: '#' }, /a SECTION_COVER with lines/],
  ])('refuses %s', (_name, changes, message) => {
    expect(refusal(WITH(changes))).toMatch(message);
  });
});
