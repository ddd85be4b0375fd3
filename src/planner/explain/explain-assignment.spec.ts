import { assignmentOf, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { inWords } from '../../../test/support/planner/plan-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { explainAssignment, type AssignmentExplanation } from './explain-assignment';

const TEMPLATES = { '07-13': {}, '14-20': {} };

function explained(sketch: ProblemSketch, roster: readonly DutySketch[], day = USUAL_MONDAY): AssignmentExplanation {
  const problem = problemOf({ templates: TEMPLATES, ...sketch });
  return explainAssignment(
    problem,
    roster.map((duty) => assignmentOf(duty, USUAL_MONDAY)),
    'rossi',
    day,
  );
}

/** Each alternative as `kind: work`, the best first. */
const waysOf = ({ alternatives }: AssignmentExplanation): string[] =>
  alternatives.map(({ kind, change }) => `${kind}: ${inWords(change.added).join(', ')}`);

const oneDayAWeek = (id: string) => ({ id, weeklyMinutes: 360, daysPerWeek: 1 });

describe('explainAssignment', () => {
  it('prices a free day and the other duty, and says which rules speak for the present one', () => {
    const explanation = explained(
      {
        people: [oneDayAWeek('rossi')],
        demand: [{ days: 'Mon', hours: '08-09', target: 1 }],
        wishes: [{ days: 'Mon', kind: 'morning', importance: 'low' }],
      },
      dutiesOf('rossi', 'Mon 07-13'),
    );
    expect(waysOf(explanation)).toEqual(['placement: Mon rossi 14-20', 'free-day: ']);
    expect(explanation.alternatives[0]!.difference.costs).toEqual([
      { rule: 'demand-cover', level: 'service', points: 200 },
      { rule: 'wishes', level: 'wishes', points: 10 },
    ]);
    expect(explanation.alternatives[1]!.difference.lawRaised).toMatchObject([{ rule: 'contract-hours', amount: 360 }]);
    expect(explanation.reasons).toEqual([
      { rule: 'contract-hours', level: 'law', alternativeCount: 1, points: 0 },
      { rule: 'demand-cover', level: 'service', alternativeCount: 2, points: 200 },
      { rule: 'wishes', level: 'wishes', alternativeCount: 1, points: 10 },
    ]);
    expect(explanation).toMatchObject({ betterCount: 0, equalCount: 0, isAbsent: false, isPinned: false });
  });

  it('counts what the rules exclude, by the first rule that does', () => {
    const explanation = explained(
      { people: [{ ...oneDayAWeek('rossi'), squadId: 'a' }], squads: { a: { Mon: 'morning' } } },
      dutiesOf('rossi', 'Mon 07-13'),
    );
    expect(explanation.excluded).toEqual([{ rule: 'six-by-six', placementCount: 1 }]);
    expect(waysOf(explanation)).toEqual(['free-day: ']);
  });

  it('says of an absence only that it is one', () => {
    const explanation = explained({ people: [{ ...oneDayAWeek('rossi'), absent: 'Mon' }] }, []);
    expect(explanation).toMatchObject({ assignments: [], isAbsent: true, alternatives: [] });
    expect(explanation.excluded).toEqual([{ rule: 'availability', placementCount: 2 }]);
  });

  it('swaps the day with a colleague at other work', () => {
    const explanation = explained({ people: [oneDayAWeek('rossi'), oneDayAWeek('bianchi')] }, [
      ...dutiesOf('rossi', 'Mon 07-13'),
      ...dutiesOf('bianchi', 'Mon 14-20'),
    ]);
    expect(waysOf(explanation)).toContain('swap: Mon bianchi 07-13, Mon rossi 14-20');
  });

  it('swaps a second day where the colleague is free, so that both keep their hours', () => {
    const explanation = explained({ people: [oneDayAWeek('rossi'), oneDayAWeek('bianchi')] }, [
      ...dutiesOf('rossi', 'Mon 07-13'),
      ...dutiesOf('bianchi', 'Wed 14-20'),
    ]);
    const swap = explanation.alternatives.find(({ kind }) => kind === 'swap')!;
    expect(inWords(swap.change.added)).toEqual(['Mon bianchi 07-13', 'Wed rossi 14-20']);
    expect(swap.difference.lawRaised).toEqual([]);
  });

  it('offers no swap that breaks the law', () => {
    const explanation = explained({ people: [oneDayAWeek('rossi'), { ...oneDayAWeek('bianchi'), absent: 'Mon' }] }, [
      ...dutiesOf('rossi', 'Mon 07-13'),
      ...dutiesOf('bianchi', 'Wed 14-20'),
    ]);
    expect(explanation.alternatives.filter(({ kind }) => kind === 'swap')).toEqual([]);
  });

  it('notices that a roster made by hand could be better', () => {
    const explanation = explained(
      { people: [oneDayAWeek('rossi')], demand: [{ days: 'Mon', hours: '15-16', target: 1 }] },
      dutiesOf('rossi', 'Mon 07-13'),
    );
    expect(explanation.betterCount).toBe(1);
    expect(explanation.alternatives[0]!.difference.costs).toEqual([
      { rule: 'demand-cover', level: 'service', points: -200 },
    ]);
  });

  it('refuses people and days it does not know', () => {
    const problem = problemOf({ people: ['rossi'] });
    expect(() => explainAssignment(problem, [], 'verdi', USUAL_MONDAY)).toThrow(/verdi is not among the people/);
    expect(() => explainAssignment(problem, [], 'rossi', '2027-01-01')).toThrow(/2027-01-01 is not a day/);
  });
});
