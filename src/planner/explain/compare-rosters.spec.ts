import { assignmentOf, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import { only } from '../../../test/support/planner/problem-sketch';
import { compareRosters } from './compare-rosters';

const problem = problemOf({
  templates: { '07-13': {}, '14-20': {}, '08-14': { modes: ['on-site', 'agile'] } },
  people: [{ id: 'rossi', agreement: 'Mon-Fri' }],
  demand: [{ days: 'Mon', hours: '08-09', target: 1 }],
  wishes: [{ days: 'Tue', kind: 'off' }],
  settings: only('one-duty-a-day', 'demand-cover', 'wishes'),
});
const rosterOf = (...texts: readonly string[]) =>
  dutiesOf('rossi', ...texts).map((duty: DutySketch) => assignmentOf(duty, USUAL_MONDAY));

describe('compareRosters', () => {
  it.each([
    ['equal rosters', rosterOf('Mon 07-13'), rosterOf('Mon 07-13'), null, null],
    ['the law first', rosterOf('Mon 07-13', 'Mon 14-20'), rosterOf('Mon 14-20'), 'after', 'law'],
    ['the stronger level', rosterOf('Mon 07-13', 'Tue 07-13'), rosterOf('Mon 14-20'), 'before', 'service'],
    ['the weaker one among equals', rosterOf('Mon 07-13', 'Tue 07-13'), rosterOf('Mon 07-13'), 'after', 'wishes'],
  ] as const)('decides by %s', (_words, before, after, better, decidedAt) => {
    expect(compareRosters(problem, before, after)).toMatchObject({ better, decidedAt });
  });

  it('lists changed days, hours and days on site where they differ', () => {
    const comparison = compareRosters(
      problem,
      rosterOf('Mon 07-13', 'Tue 07-13', 'Wed 08-14'),
      rosterOf('Mon 07-13', 'Wed 08-14 agile', 'Thu 08-14'),
    );
    expect(comparison.changedDays.map(({ on, before, after }) => [on, before.length, after.length])).toEqual([
      ['2026-12-01', 1, 0],
      ['2026-12-02', 1, 1],
      ['2026-12-03', 0, 1],
    ]);
    expect(comparison.changedPeople).toEqual([
      { personId: 'rossi', paidMinutes: { before: 1080, after: 1080 }, presenceDays: { before: 3, after: 2 } },
    ]);
    expect(comparison.difference.costs).toEqual([{ rule: 'wishes', level: 'wishes', points: -20 }]);
  });
});
