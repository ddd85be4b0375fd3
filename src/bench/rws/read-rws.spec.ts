import { InputError } from '../../modules/exchange/input-error';
import { readRws } from './read-rws';

const LINES = [
  '# Days of a week',
  '7',
  '#Number of Employees',
  '3',
  '2',
  '# Requirements',
  '1 1 1 1 1 0 0 ',
  '1  1\t1 1 1 1 1',
  'D  360 480 2 5',
  'N 1320 480 1 4',
  '2 4',
  '3 6',
  '1 1',
  'N D',
  'N - D',
];
const WITH = (changes: Readonly<Record<number, string | null>>): string =>
  LINES.map((line, index) => (index in changes ? changes[index] : line))
    .filter((line) => line !== null)
    .join('\n');

function refusal(text: string): string {
  try {
    readRws('Example.txt', text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('readRws', () => {
  it.each([
    ['lines of Unix', '\n'],
    ['lines of Windows', '\r\n'],
  ])('reads %s', (_name, end) => {
    expect(readRws('Example.txt', LINES.join(end))).toEqual({
      peopleCount: 3,
      shifts: [
        {
          name: 'D',
          startMinuteOfDay: 360,
          lengthMinutes: 480,
          block: { min: 2, max: 5 },
          requiredCounts: [1, 1, 1, 1, 1, 0, 0],
        },
        {
          name: 'N',
          startMinuteOfDay: 1320,
          lengthMinutes: 480,
          block: { min: 1, max: 4 },
          requiredCounts: [1, 1, 1, 1, 1, 1, 1],
        },
      ],
      offRun: { min: 2, max: 4 },
      workRun: { min: 3, max: 6 },
      weekMinutes: null,
      forbiddenSuccessions: [[2, 1]],
      forbiddenAcrossDayOff: [[2, 1]],
    });
  });

  it.each<[string, Readonly<Record<number, string | null>>, RegExp]>([
    ['another week', { 1: '5' }, /Example\.txt, row 2: a week of 7 days \(found "5"\)/],
    ['no number', { 3: 'three' }, /row 4: the number of people, a whole number \(found "three"\)/],
    ['six requirements', { 6: '1 1 1 1 1 0' }, /row 7: people needed on the seven weekdays.*Here are 6 words: write 7/],
    ['a negative requirement', { 6: '1 1 1 1 1 0 -1' }, /row 7: people needed, a whole number \(found "-1"\)/],
    ['a shift without block', { 8: 'D 360 480' }, /row 9: a shift as name, start, length/],
    ['a block the wrong way round', { 8: 'D 360 480 5 2' }, /row 9: the shortest run first/],
    ['an unknown shift', { 13: 'N X' }, /row 14: one of the shifts D, N \(found "X"\)/],
    ['no day off between', { 14: 'N D D' }, /row 15: "-", a day off \(found "D"\)/],
    ['an early end', { 14: null }, /Example\.txt: a forbidden succession such as "N - D"\. The file ends too early/],
    ['a line too many', { 12: '1 0' }, /row 15: nothing more/],
    ['two shifts of one name', { 9: 'D 1320 480 1 4', 13: 'D D', 14: 'D - D' }, /two shifts are called D/],
    ['nobody', { 3: '0' }, /0 people are not a whole number from 1/],
  ])('refuses %s', (_name, changes, message) => {
    expect(refusal(WITH(changes))).toMatch(message);
  });
});
