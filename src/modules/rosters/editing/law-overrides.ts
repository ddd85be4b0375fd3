import { findingSentence } from '../../../planner/explain/sentences/finding-sentence';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import type { Finding } from '../../../planner/problem/finding';
import { RULE_CATALOGUE } from '../../../planner/rules/rule-catalogue';
import type { FieldError } from '../../../platform/errors/domain-error';

/** A law somebody answers for, by its rule id, and why. */
export interface LawOverride {
  readonly rule: string;
  readonly reason: string;
}

/** What of a stored override says which findings it covers. */
export type CoveredFinding = Pick<Finding, 'rule' | 'amount' | 'on'> & { readonly people: readonly string[] };

const OVERRIDABLE: ReadonlyMap<string, string> = new Map(
  RULE_CATALOGUE.flatMap(({ definition: { id, overridableBy } }) =>
    overridableBy ? [[id, overridableBy] as const] : [],
  ),
);

/** Whether somebody has answered for a finding already: the same rule, people and day, and no more of it. */
export function isCovered({ rule, people, on, amount }: Finding, overrides: readonly CoveredFinding[]): boolean {
  const key = keyOf(rule, people, on);
  return overrides.some((one) => keyOf(one.rule, one.people, one.on) === key && amount <= one.amount);
}

/** Findings that overrides name, each with the reason given. */
export function overridden(
  findings: readonly Finding[],
  overrides: readonly LawOverride[],
): { readonly finding: Finding; readonly reason: string }[] {
  const reasonOf = new Map(overrides.map(({ rule, reason }) => [rule, reason]));
  return findings.flatMap((finding) => {
    const reason = OVERRIDABLE.has(finding.rule) ? reasonOf.get(finding.rule) : undefined;
    return reason === undefined ? [] : [{ finding, reason }];
  });
}

/** What is wrong with the overrides themselves: laws nobody can override, and rules that are none. */
export function refusedOverrides(overrides: readonly LawOverride[]): FieldError[] {
  return overrides.flatMap(({ rule }, index) => {
    if (OVERRIDABLE.has(rule)) return [];
    const known = RULE_CATALOGUE.find(({ definition }) => definition.id === rule);
    const detail =
      known?.definition.level === 'law'
        ? `Nobody can override ${rule} (${known.definition.source}): change the duties instead.`
        : `${rule} is no law; a roster may be worse at it without anybody answering for it.`;
    return [{ pointer: `/overrides/${index}/rule`, rule: 'overridable', detail }];
  });
}

/** What is said of a law that is broken, and what can be done. */
const REFUSALS = {
  en: {
    when: (on: string) => ` on ${on}`,
    overridable: 'Change the duties, or override the rule with a reason.',
    final: 'Change the duties.',
  },
  it: {
    when: (on: string) => ` il ${on}`,
    overridable: 'Cambiare i turni, oppure derogare alla regola con una motivazione.',
    final: 'Cambiare i turni.',
  },
} as const satisfies Readonly<Record<LanguageId, object>>;

/** Law findings as refusals, each with its rule, the people and the day, and whether a reason would let it pass. */
export function lawErrors(findings: readonly Finding[], pointer: string, language: LanguageId): FieldError[] {
  const words = REFUSALS[language];
  return findings.map((finding) => {
    const { rule, people, on } = finding;
    const who = people.length > 0 ? ` ${people.join(', ')}` : '';
    const way = OVERRIDABLE.has(rule) ? words.overridable : words.final;
    const said = findingSentence(finding, language, (personId) => personId);
    return { pointer, rule, detail: `${rule}:${who}${on === null ? '' : words.when(on)}: ${said}. ${way}` };
  });
}

function keyOf(rule: string, people: readonly string[], on: string | null): string {
  return JSON.stringify([rule, [...people].sort(), on]);
}
