import { patternOf, wordFrom } from '../../../../test/support/planner/pattern-sketch';
import { assignPeople, type PatternPerson } from './assign-people';
import { borderBreaches } from './border-breaches';

const problem = patternOf({
  people: 3,
  shifts: { D: { needs: '1111100', block: [2, 5] }, N: { needs: '1111000', block: [2, 4] } },
  work: [3, 5],
  off: [2, 7],
  forbidden: ['N D', 'N - D'],
});
const WEEKS = 'DDDDD-- NNNN--- -------';
const word = wordFrom(problem, WEEKS);
const [OFF, D, N] = [0, 1, 2];

const person = (id: string, known: Partial<PatternPerson> = {}): PatternPerson => ({
  id,
  fixedWeek: null,
  lastDays: [],
  wishes: [],
  ...known,
});
const weeksOf = (people: readonly PatternPerson[]): number[] =>
  assignPeople(problem, word, people).map(({ week }) => week);

describe('assignPeople', () => {
  it('gives each a week of their own', () => {
    expect(weeksOf(['a', 'b', 'c'].map((id) => person(id))).sort()).toEqual([1, 2, 3]);
  });

  it('leaves weeks open where people are missing', () => {
    expect(weeksOf([person('a')])).toHaveLength(1);
    expect(weeksOf([])).toEqual([]);
  });

  it('keeps fixed weeks, whatever the others wish', () => {
    const wishes = [{ day: 0, kinds: [N] }];
    expect(weeksOf([person('a', { fixedWeek: 2 }), person('b', { wishes })])[0]).toBe(2);
  });

  it('grants as many wishes as there can be, also of days beyond the first round', () => {
    const starts = assignPeople(problem, word, [
      person('a', { wishes: [{ day: 0, kinds: [D] }] }),
      person('b', {
        wishes: [
          { day: 0, kinds: [D] },
          { day: 21, kinds: [D] },
        ],
      }),
      person('c', { wishes: [{ day: 7, kinds: [OFF] }] }),
    ]);
    expect(starts.map(({ week, refused }) => [week, refused.length])).toEqual([
      [3, 1],
      [1, 0],
      [2, 0],
    ]);
  });

  it('lets nobody break a limit for all the wishes of the others', () => {
    const wishes = Array.from({ length: 9 }, () => ({ day: 0, kinds: [N] }));
    const [nurse] = assignPeople(problem, word, [
      person('nurse', { lastDays: wordFrom(problem, '---NN') }),
      person('wishing', { wishes }),
      person('other', { lastDays: wordFrom(problem, 'DDDD-') }),
    ]);
    // Two nights done: four more are too long a block, a day shift may not follow, and one day off is not enough.
    expect(nurse).toMatchObject({ week: 3, breaches: ['2 days worked in a row, at least 3'] });
  });
});

describe('borderBreaches', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['nothing known', '', 'DD', []],
    ['fits', '--', 'DDD--', []],
    ['a run goes on', 'DD', 'DDD--', []],
    ['too long by one', '-DDD', 'DDD--', ['6 days of D in a row, at most 5', '6 days worked in a row, at most 5']],
    [
      'too long, though its start is unknown',
      'DDDD',
      'DD--',
      ['6 days of D in a row, at most 5', '6 days worked in a row, at most 5'],
    ],
    ['a run of unknown start is not too short', 'D', '--', []],
    ['a day off alone', 'DDD-', 'DDD--', ['1 day off in a row, at least 2']],
    ['cut short', '--D', '--', ['1 day of D in a row, at least 2', '1 day worked in a row, at least 3']],
    ['night then day', 'NNN', 'DD', ['N then D']],
    ['night, day off, day, over the border', 'NNN-', 'DDD-', ['1 day off in a row, at least 2', 'N, a day off, D']],
    ['the same with the day off after it', 'NNN', '-DD', ['1 day off in a row, at least 2', 'N, a day off, D']],
  ])('%s', (_name, before, ahead, breaches) => {
    expect(borderBreaches(problem, wordFrom(problem, before), wordFrom(problem, ahead))).toEqual(breaches);
  });
});
