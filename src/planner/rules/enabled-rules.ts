import type { RosterProblem } from '../problem/roster-problem';
import type { Rule } from './rule';
import { RULE_CATALOGUE } from './rule-catalogue';

/** The rules of the catalogue that a problem's settings leave on. */
export function enabledRules(problem: RosterProblem): readonly Rule[] {
  return RULE_CATALOGUE.filter(({ isEnabled }) => isEnabled(problem));
}
