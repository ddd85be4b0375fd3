import { editDistance, nearestWord } from './nearest-word';

describe('nearestWord', () => {
  const options = ['from', 'weeks', 'time-limit', 'format', 'out'];

  it.each([
    ['form', 'from'],
    ['week', 'weeks'],
    ['timelimit', 'time-limit'],
    ['time', 'time-limit'],
    ['formta', 'format'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearestWord(typed, options)).toBe(meant);
  });

  it('suggests nothing for a word unlike all', () => {
    expect(nearestWord('colour-scheme', options)).toBeNull();
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['plan', 'plan', 0],
    ['plna', 'plan', 1],
    ['plan', 'plans', 1],
    ['', 'plan', 4],
  ])('%s to %s is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});
