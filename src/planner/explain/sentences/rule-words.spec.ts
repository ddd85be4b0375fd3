import { RULE_CATALOGUE } from '../../rules/rule-catalogue';
import { LAW_SENTENCES } from './finding-sentence';
import { ITALIAN_RULES } from './italian-rules';
import { ruleTitle, unitWords } from './rule-words';

/** What some rules count instead of their violation unit, case by case. */
const OWN_UNITS: Readonly<Record<string, readonly string[]>> = {
  'demand-cover': [
    'desk-half-hours below the opening floor',
    'desk-half-hours below the number wanted',
    'desk-half-hours more than wanted',
  ],
  'skill-mix': ['half hours of a required qualified person missing', 'half hours of a wished qualified person missing'],
  'phase-rule': [
    'agile person-days above the share',
    'person-days outside the presence bounds',
    'agile days above the limit of a week',
    'person-days outside the default mode',
  ],
  wishes: ['very-low', 'low', 'medium', 'high', 'very-high'].map((word) => `refused wishes of ${word} importance`),
  'companion-wishes': ['very-low', 'medium', 'very-high'].map(
    (word) => `refused wishes about a companion, of ${word} importance`,
  ),
  continuity: ['changes of site', 'changes of squad'],
};

describe('words of the rules', () => {
  it.each(RULE_CATALOGUE.map(({ definition }) => [definition.id, definition] as const))(
    'name %s and its units in Italian, in the singular and in the plural',
    (id, { title, violationUnit }) => {
      // A rule without Italian words shows the English ones: add it to italian-rules.ts.
      expect(ruleTitle(id, 'it')).not.toBe(title);
      for (const unit of [violationUnit, ...(OWN_UNITS[id] ?? [])]) {
        expect(unitWords(id, unit, 2, 'en')).toBe(unit);
        expect(unitWords(id, unit, 2, 'it')).not.toBe(unit);
        expect(unitWords(id, unit, 1, 'it')).not.toBe(unit);
      }
    },
  );

  it('know no rule that is not in the catalogue', () => {
    expect(Object.keys(ITALIAN_RULES)).toEqual(RULE_CATALOGUE.map(({ definition }) => definition.id));
  });

  it('have sentences for the findings of every law', () => {
    const laws = RULE_CATALOGUE.filter(({ definition }) => definition.level === 'law');
    expect(Object.keys(LAW_SENTENCES)).toEqual(laws.map(({ definition }) => definition.id));
  });

  it('count', () => {
    expect(unitWords('minimum-daily-rest', 'minutes of missing rest', 1, 'it')).toBe('minuto di riposo mancante');
    expect(unitWords('minimum-daily-rest', 'minutes of missing rest', 60, 'it')).toBe('minuti di riposo mancanti');
    expect(unitWords('wishes', 'refused wishes of very-high importance', 2, 'it')).toBe(
      'preferenze di importanza molto alta non accolte',
    );
  });
});
