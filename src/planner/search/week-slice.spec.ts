import { assignmentOf, duties } from '../../../test/support/planner/duty-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import { defineRosterProblem } from '../problem/define-roster-problem';
import { weekSlice } from './week-slice';

const problem = problemOf({
  weeks: 3,
  templates: { '07-13': {} },
  people: [{ id: 'rossi', credited: [0, 360, 720] }],
  demand: [{ days: 'Mon Mon+1 Mon+2', hours: '09-10', target: 1 }],
  contingents: [{ days: 'Tue Tue+1', min: 1 }],
  phases: [{ days: 'Mon+1' }],
  wishes: [{ days: 'Wed Wed+1', kind: 'off' }],
  pinned: duties('Thu+1 07-13'),
  baseline: duties('Fri+1 07-13', 'Fri+2 07-13'),
  history: duties('Mon-1 07-13', 'Mon-2 07-13'),
});
const planned = duties('Mon 07-13', 'Sun 07-13', 'Mon+1 07-13').map((duty) => assignmentOf(duty, USUAL_MONDAY));
const slice = weekSlice(problem, 1, 1, planned, []);

describe('weekSlice', () => {
  it('is a sound problem of its week, counted from 0', () => {
    expect(() => defineRosterProblem(slice)).not.toThrow();
    expect(slice.days.map(({ on, weekIndex }) => [on, weekIndex]).at(0)).toEqual(['2026-12-07', 0]);
    expect(slice.days).toHaveLength(7);
    expect(slice.people[0]!.creditedMinutesPerWeek).toEqual([360]);
  });

  it('keeps what lies in the week, and nothing else', () => {
    const { demand, contingents, phaseDays, wishes, pinned, baseline, duties: offered } = slice;
    expect([demand, contingents, phaseDays, wishes, pinned, baseline, offered].map(({ length }) => length)).toEqual([
      2, 1, 1, 1, 1, 1, 7,
    ]);
  });

  it('makes history of what was planned before it and of its own history', () => {
    expect(slice.history.assignments.map(({ on }) => on)).toEqual([
      '2026-11-23',
      '2026-11-16',
      '2026-11-30',
      '2026-12-06',
    ]);
  });
});
