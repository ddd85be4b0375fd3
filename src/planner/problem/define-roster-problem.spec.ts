import { duties } from '../../../test/support/planner/duty-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { InvalidProblemError } from './define-roster-problem';
import type { RosterProblem } from './roster-problem';

const sound = problemOf({ weeks: 2, templates: { '07-13': {} } });

function reasonsOf(sketch: ProblemSketch): readonly string[] {
  try {
    problemOf(sketch);
    return [];
  } catch (error) {
    if (error instanceof InvalidProblemError) return error.reasons;
    throw error;
  }
}
const withDays = (days: RosterProblem['days']): ProblemSketch => ({ override: { days } });

describe('defineRosterProblem', () => {
  it('freezes what it accepts, to the last list', () => {
    expect(Object.isFrozen(sound)).toBe(true);
    expect(Object.isFrozen(sound.people[0]!.siteIds)).toBe(true);
  });

  it.each<[string, ProblemSketch, RegExp]>([
    ['no days', withDays([]), /no days/],
    ['a first day that is no Monday', withDays(sound.days.slice(1, 8)), /2026-12-01 is not a Monday/],
    ['half weeks', withDays(sound.days.slice(0, 10)), /10 days are not whole weeks/],
    ['a gap', withDays([...sound.days.slice(0, 3), ...sound.days.slice(7, 11)]), /day 3 is 2026-12-07/],
    ['a person twice', { people: ['rossi', 'rossi'] }, /person rossi appears twice/],
    ['a squad nobody knows', { people: [{ id: 'rossi', squadId: 'z' }] }, /squad of rossi: z is unknown/],
    [
      'demand of an unknown activity',
      { demand: [{ days: 'Mon', hours: '09-10', target: 1, activity: 'x' }] },
      /activity x is unknown/,
    ],
    ['demand on a day outside', { demand: [{ days: 'Mon+1', hours: '09-10', target: 1 }] }, /2026-12-07 is unknown/],
    ['a contingent outside', { contingents: [{ days: 'Mon+1', min: 1 }] }, /contingent on day 2026-12-07/],
    ['a wish of nobody', { wishes: [{ person: 'verdi', days: 'Mon', kind: 'off' }] }, /person verdi is unknown/],
    ['a fixed duty of nobody', { people: ['verdi'], pinned: duties('Mon 07-13') }, /pinned person rossi/],
    ['a priority above one', { people: [{ id: 'rossi', remotePriority: 1.5 }] }, /priority of rossi is 1.5/],
    ['a contract without days', { people: [{ id: 'rossi', daysPerWeek: 0 }] }, /contract of rossi/],
    [
      'a target below the floor',
      { demand: [{ days: 'Mon', hours: '09-09:30', floor: 2, target: 1 }] },
      /floor 2, target 1/,
    ],
    ['a maximum below the minimum', { contingents: [{ days: 'Mon', min: 3, max: 2 }] }, /maximum 2 below minimum 3/],
    ['a duty that ends before it starts', { templates: { '13-07': { days: 'Mon' } } }, /duty 13-07 .* ends before/],
  ])('refuses %s', (_words, sketch, reason) => {
    expect(reasonsOf(sketch)).toEqual(expect.arrayContaining([expect.stringMatching(reason)]));
  });

  it('names every reason at once', () => {
    const sketch: ProblemSketch = {
      people: ['rossi', 'rossi'],
      wishes: [{ person: 'verdi', days: 'Mon', kind: 'off' }],
    };
    expect(reasonsOf(sketch)).toHaveLength(2);
  });
});
