import { assignmentOf, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { inWords } from '../../../test/support/planner/plan-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { replacementCandidates } from './replacement-candidates';

const days = (id: string, count: number) => ({ id, weeklyMinutes: 360 * count, daysPerWeek: count });

function ranked(sketch: ProblemSketch, roster: readonly DutySketch[]) {
  const problem = problemOf({ templates: { '07-13': {}, '14-20': {} }, ...sketch });
  const assignments = roster.map((duty) => assignmentOf(duty, USUAL_MONDAY));
  return replacementCandidates(problem, assignments, 'rossi', USUAL_MONDAY);
}

describe('replacementCandidates', () => {
  const demand = [{ days: 'Mon', hours: '08-09', target: 1 }];

  it('ranks by law, then points, then changes, each with its way of doing it', () => {
    const replacement = ranked(
      {
        people: [days('rossi', 1), days('bianchi', 1), days('verdi', 1), days('neri', 1), days('russo', 1)],
        demand: [...demand, { days: 'Mon', hours: '15-16', target: 1 }],
        wishes: [{ person: 'verdi', days: 'Mon', kind: 'off' }],
      },
      [
        ...dutiesOf('rossi', 'Mon 07-13'),
        // Leaves the afternoon uncovered.
        ...dutiesOf('bianchi', 'Mon 14-20'),
        // Both are free on Monday, as one of them wished; nobody else is short of hours.
        ...dutiesOf('verdi', 'Tue 07-13'),
        ...dutiesOf('neri', 'Wed 07-13'),
      ],
    )!;
    expect(
      replacement.candidates.map(({ colleagueId, kind, change, difference }) => [
        colleagueId,
        kind,
        inWords(change.removed).join(),
        difference.lawRaised.length,
      ]),
    ).toEqual([
      ['russo', 'takes-over', '', 0],
      ['neri', 'gives-back', 'Wed neri 07-13', 0],
      ['verdi', 'gives-back', 'Tue verdi 07-13', 0],
      ['bianchi', 'moves', 'Mon bianchi 14-20', 0],
    ]);
    expect(replacement.leftOpen.costs).toEqual([{ rule: 'demand-cover', level: 'service', points: 200 }]);
    expect(replacement.leftOpen.lawRaised).toEqual([]);
    expect(replacement.candidates[1]!.difference.costs).toEqual([
      { rule: 'demand-cover', level: 'service', points: -200 },
    ]);
  });

  it('puts a colleague who would break the law last, with the finding', () => {
    const replacement = ranked(
      { people: [days('rossi', 1), days('bianchi', 1), { id: 'verdi', weeklyMinutes: 300, daysPerWeek: 1 }], demand },
      [
        ...dutiesOf('rossi', 'Mon 07-13'),
        ...dutiesOf('bianchi', 'Wed 07-13'),
        // Five hours are no fair exchange for six.
        ...dutiesOf('verdi', 'Tue 08-13'),
      ],
    )!;
    const last = replacement.candidates.at(-1)!;
    expect(last).toMatchObject({ colleagueId: 'verdi', kind: 'takes-over' });
    expect(last.difference.lawRaised).toMatchObject([{ rule: 'contract-hours', people: ['verdi'], amount: 360 }]);
  });

  it('leaves out who may not do the duty at all', () => {
    const replacement = ranked(
      { people: [days('rossi', 1), { ...days('bianchi', 1), absent: 'Mon' }], demand },
      dutiesOf('rossi', 'Mon 07-13'),
    )!;
    expect(replacement).toMatchObject({ candidates: [], leftOutCount: 0 });
  });

  it('has nothing to say of a free day', () => {
    expect(ranked({ people: [days('rossi', 1)] }, [])).toBeNull();
  });
});
