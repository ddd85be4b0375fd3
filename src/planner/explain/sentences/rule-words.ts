import { RULE_CATALOGUE } from '../../rules/rule-catalogue';
import { ITALIAN_RULES } from './italian-rules';
import type { LanguageId } from './language';

const ENGLISH_TITLES = new Map(RULE_CATALOGUE.map(({ definition }) => [definition.id, definition.title]));

/** What people call a rule; the id of a rule nobody knows stands for itself. */
export function ruleTitle(id: string, language: LanguageId): string {
  return (language === 'it' ? ITALIAN_RULES[id]?.title : undefined) ?? ENGLISH_TITLES.get(id) ?? id;
}

/** The unit of a rule's finding as it follows `amount`: findings have it in English, in the plural. */
export function unitWords(rule: string, unit: string, amount: number, language: LanguageId): string {
  if (language === 'en') return unit;
  const [one, many] = ITALIAN_RULES[rule]?.units[unit] ?? [unit, unit];
  return amount === 1 ? one : many;
}
