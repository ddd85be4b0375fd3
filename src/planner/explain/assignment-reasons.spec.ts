import { assignmentOf, duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import type { AssignmentReason } from './assignment-reason';
import { assignmentReasons } from './assignment-reasons';
import { reasonSentence } from './sentences/reason-sentences';

const four = ['bianchi', 'neri', 'rossi', 'verdi'];

function reasonsOf(sketch: ProblemSketch, roster = duties('Sat 07-13')): readonly AssignmentReason[] {
  const problem = problemOf({ templates: { '07-13': {}, '14-20': { band: 'afternoon' } }, ...sketch });
  const assignments = roster.map((duty) => assignmentOf(duty, USUAL_MONDAY));
  return assignmentReasons(problem, assignments)(assignments[0]!);
}

const turnsIn = (reasons: readonly AssignmentReason[]): readonly AssignmentReason[] =>
  reasons.filter(({ code }) => code === 'turn');

describe('the reasons of an assignment', () => {
  const saturdays = {
    people: four,
    ledger: [
      { personId: 'rossi', recent: [{ from: '2026-10-05', saturdays: 1 }] },
      { personId: 'bianchi', recent: [{ from: '2026-10-12', saturdays: 4 }] },
      { personId: 'neri', recent: [{ from: '2026-10-19', saturdays: 3 }] },
      { personId: 'verdi', recent: [{ from: '2026-11-02', saturdays: 2 }] },
    ],
  };

  it('count the Saturdays of the window, this one included, beside the mean of the colleagues', () => {
    expect(turnsIn(reasonsOf(saturdays))).toEqual([
      { code: 'turn', turn: 'saturday', count: 2, weeks: 12, colleaguesAverage: 3 },
    ]);
  });

  it('forget what lies before the window', () => {
    const older = { personId: 'rossi', recent: [{ from: '2026-09-07', saturdays: 5 }] };
    expect(turnsIn(reasonsOf({ people: four, ledger: [older] }))).toMatchObject([{ count: 1 }]);
  });

  it('count the weeks planned before within the same roster', () => {
    const roster = [...duties('Sat+1 07-13'), ...duties('Sat 07-13'), ...dutiesOf('neri', 'Sat 07-13')];
    expect(turnsIn(reasonsOf({ people: four, weeks: 2 }, roster))).toMatchObject([
      { count: 2, colleaguesAverage: 0.3 },
    ]);
  });

  it('tell no mean of fewer than three colleagues', () => {
    const [reason] = turnsIn(reasonsOf({ ...saturdays, people: ['bianchi', 'neri', 'rossi'] }));
    expect(reason).toMatchObject({ count: 2, colleaguesAverage: null });
  });

  it('call a day on site a turn only for who could be in agile work', () => {
    const monday = duties('Mon 07-13');
    expect(turnsIn(reasonsOf({ people: four }, monday))).toEqual([]);
    const agreed = four.map((id) => ({ id, agreement: 'Mon-Sun' }));
    expect(turnsIn(reasonsOf({ people: agreed }, monday))).toMatchObject([{ turn: 'presence', count: 1 }]);
    expect(turnsIn(reasonsOf({ people: agreed }, duties('Mon 07-13 agile')))).toMatchObject([{ turn: 'agile' }]);
  });

  it('tell what was wished and refused, what the desk needs, who is expected, and which duty of the week it is', () => {
    const reasons = reasonsOf(
      {
        wishes: [{ days: 'Mon', kind: 'off', importance: 'high' }],
        demand: [{ days: 'Mon', hours: '08-09', target: 4 }],
        contingents: [{ days: 'Mon', min: 2, target: 3 }],
        pinned: duties('Mon 07-13'),
      },
      duties('Mon 07-13', 'Tue 07-13'),
    );
    expect(reasons).toEqual([
      { code: 'pinned' },
      { code: 'wish-refused', wish: 'off' },
      { code: 'contingent', targetCount: 3 },
      { code: 'desk-need', neededCount: 4 },
      { code: 'contract-week', dutyNumber: 1, dutyCount: 2, weeklyMinutes: 2160 },
    ]);
  });

  it('read as sentences in Italian and English', () => {
    const said = (language: 'it' | 'en'): string[] =>
      reasonsOf(saturdays).map((reason) => reasonSentence(reason, '2026-12-05', language));
    expect(said('it')).toEqual([
      'Lavori sabato 5 dicembre 2026: tocca a te, 2 degli ultimi 12 sabati; i colleghi in media 3.',
      'È il turno 1 di 1 della tua settimana; il tuo contratto prevede 36 ore a settimana.',
    ]);
    expect(said('en')).toEqual([
      'You work Saturday 5 December 2026: your turn, 2 of the last 12 Saturdays; colleagues had 3 on average.',
      'It is duty 1 of 1 of your week; your contract has 36 hours a week.',
    ]);
  });
});
