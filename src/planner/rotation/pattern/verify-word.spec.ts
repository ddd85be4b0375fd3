import { patternOf, wordFrom, type PatternSketch } from '../../../../test/support/planner/pattern-sketch';
import { verifyWord } from './verify-word';

const one: PatternSketch = { people: 1, shifts: { D: { needs: '1111100' } } };
const two: PatternSketch = { people: 2, shifts: { D: { needs: '1111100' }, N: { needs: '0000011' } } };

describe('verifyWord', () => {
  it.each<[string, PatternSketch, string, readonly string[]]>([
    ['right', one, 'DDDDD--', []],
    ['right for two', two, 'DDDDD-- -----NN', []],
    ['too short', two, 'DDDDD--', ['7 days are not seven for each person']],
    ['one too few', one, 'DDDD---', ['weekday 5: 0 people with D instead of 1']],
    ['one too many', one, 'DDDDDD-', ['weekday 6: 1 people with D instead of 0']],
    ['work too long', { ...one, work: [1, 4] }, 'DDDDD--', ['5 days worked in a row before day 6 instead of 1 to 4']],
    [
      'off too short, round the corner',
      { people: 1, shifts: { D: { needs: '0111111' } }, off: [2, 3] },
      '-DDDDDD',
      ['1 days off in a row before day 2 instead of 2 to 3'],
    ],
    [
      'a run over the border of the word counts once',
      { people: 1, shifts: { D: { needs: '1100111' } }, work: [5, 5], off: [2, 2] },
      'DD--DDD',
      [],
    ],
    [
      'a block ends where another shift begins',
      { people: 1, shifts: { D: { needs: '1110000', block: [4, 4] }, N: { needs: '0001100' } } },
      'DDDNN--',
      ['3 days of D in a row before day 4 instead of 4 to 4'],
    ],
    [
      'no day off at all is one run of the whole word',
      { people: 1, shifts: { D: { needs: '1111111' } }, work: [1, 6] },
      'DDDDDDD',
      ['7 days worked in a row before day 1 instead of 1 to 6'],
    ],
    ['a forbidden succession over the border', { ...two, forbidden: ['N D'] }, 'DDDDD-- -----NN', ['day 14: N then D']],
    [
      'a forbidden one across a day off',
      { people: 1, shifts: { D: { needs: '0011100' }, N: { needs: '1000000' } }, forbidden: ['N - D'] },
      'N-DDD--',
      ['day 1: N, a day off, D'],
    ],
    [
      'a week of 48 hours, and one of none',
      { people: 2, shifts: { D: { needs: '1111110' } }, weekHours: [20, 40] },
      'DDDDDD- -------',
      ['week 1: 2880 minutes instead of 1200 to 2400', 'week 2: 0 minutes instead of 1200 to 2400'],
    ],
    [
      'two days off are enough then',
      { people: 1, shifts: { D: { needs: '0001100' }, N: { needs: '1000000' } }, forbidden: ['N - D'] },
      'N--DD--',
      [],
    ],
  ])('%s', (_name, sketch, letters, breaches) => {
    const problem = patternOf(sketch);
    expect(verifyWord(problem, wordFrom(problem, letters))).toEqual(breaches);
  });
});
