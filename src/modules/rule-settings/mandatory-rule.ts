import type { RuleDefinition, RuleParameters } from '../../planner/rules/rule';

/**
 * True of a law that holds for everybody whatever a body wants: it is on by itself, and the catalogue names no source by
 * which anybody could answer for breaking it (rest, breaks, absences, exemptions).
 */
export function isMandatory({
  level,
  enabledByDefault = true,
  overridableBy,
}: RuleDefinition<RuleParameters>): boolean {
  return level === 'law' && enabledByDefault && overridableBy === undefined;
}
