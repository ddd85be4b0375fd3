import { assignmentOf, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { problemOf, USUAL_MONDAY } from '../../../../test/support/planner/problem-of';
import { RULE_CATALOGUE } from '../../rules/rule-catalogue';
import { explainAssignment } from '../explain-assignment';
import { replacementCandidates } from '../replacement-candidates';
import { ENGLISH } from './english';
import { ExplanationSentences } from './explanation-sentences';
import { ITALIAN } from './italian';
import type { LanguageId } from './language';
import { Phrases } from './phrases';

const oneDay = { weeklyMinutes: 360, daysPerWeek: 1 };
const problem = problemOf({
  templates: { '07-13': {}, '14-20': {} },
  people: [
    { id: 'rossi', ...oneDay },
    { id: 'bianchi', ...oneDay },
  ],
  demand: [{ days: 'Mon', hours: '08-09', target: 1 }],
});
const roster = [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Wed 07-13')].map((duty) =>
  assignmentOf(duty, USUAL_MONDAY),
);
const names = {
  timeZone: problem.timeZone,
  people: new Map([['rossi', 'Anna Rossi']]),
  duties: new Map([['07-13', 'Mattina']]),
  sites: new Map([['larga', 'via Larga']]),
  activities: new Map([['desk', 'Sportello']]),
};

function said(language: LanguageId): string[] {
  const sentences = new ExplanationSentences(new Phrases(language, names));
  const explanation = explainAssignment(problem, roster, 'rossi', USUAL_MONDAY);
  const replacement = replacementCandidates(problem, roster, 'rossi', USUAL_MONDAY)!;
  return [
    ...sentences.explanation(explanation),
    ...[...explanation.alternatives, ...replacement.candidates].map((way) => {
      const { what, verdict } = sentences.alternative(way);
      return `${what}: ${verdict}`;
    }),
    ...sentences.replacement(replacement),
  ];
}

describe('explanations in words', () => {
  it('are Italian', () => {
    expect(said('it')).toEqual([
      'Lunedì 30 novembre 2026 Anna Rossi (rossi) lavora: Mattina 07:00-13:00 presso via Larga, Sportello.',
      'A favore parla "Orario contrattuale settimanale": verrebbe violata in 1 delle alternative successive.',
      'A favore parla "Copertura del fabbisogno": peggiorerebbe in 2 delle alternative successive, di almeno 200 punti.',
      '3 alternative misurate, di cui 2 senza ulteriori violazioni di legge.',
      "Un'alternativa è altrettanto buona.",
      'scambio con bianchi: lunedì 30 novembre 2026, mercoledì 2 dicembre 2026: altrettanto buono',
      '14-20 14:00-20:00 presso via Larga, Sportello: Copertura del fabbisogno +200',
      'giorno libero: viola la legge: Orario contrattuale settimanale; Copertura del fabbisogno +200',
      'bianchi quel giorno non lavora e restituisce mercoledì 2 dicembre 2026: Copertura del fabbisogno -200',
      'Se nessuno lo svolge: Copertura del fabbisogno +200.',
    ]);
  });

  it('are English, sentence by sentence the same', () => {
    const english = said('en');
    expect(english).toHaveLength(said('it').length);
    expect(english[0]).toBe(
      'On Monday 30 November 2026 Anna Rossi (rossi) works: Mattina 07:00-13:00 at via Larga, Sportello.',
    );
    expect(english[1]).toBe(
      'For it speaks "Contract hours of the week": 1 of the next best alternatives would break it.',
    );
    expect(english.at(-1)).toBe('If nobody does it: Cover of the demand +200.');
  });

  it.each(RULE_CATALOGUE.map(({ definition }) => definition.id))('call %s by an Italian and an English name', (id) => {
    expect(ENGLISH.rule(id)).not.toBe(id);
    // A rule without one shows its English title: add it to italian.ts.
    expect(ITALIAN.rule(id)).not.toBe(ENGLISH.rule(id));
  });
});
