import { findingSentence } from '../../../src/planner/explain/sentences/finding-sentence';
import type { Assignment } from '../../../src/planner/problem/assignment';
import type { Finding } from '../../../src/planner/problem/finding';
import type { RosterProblem } from '../../../src/planner/problem/roster-problem';
import { RosterView } from '../../../src/planner/problem/roster-view';
import { RULE_CATALOGUE } from '../../../src/planner/rules/rule-catalogue';
import type { Rule } from '../../../src/planner/rules/rule';
import { dateOf } from './civil-instants';
import { assignmentOf, SOMEBODY, type DutySketch } from './duty-sketch';
import { mondayFor, problemOf } from './problem-of';
import { openSolver, planSketch } from './plan-sketch';
import { only, type ProblemSketch } from './problem-sketch';

/** One line of a rule's table: what is rostered, how much the rule must find, and what is special about the problem. */
export type RuleCase = readonly [name: string, roster: readonly DutySketch[], amount: number, given?: ProblemSketch];

/** One plan whose optimum shows the rule: what is planned with the rule off, and with it on. */
export type PlanCase = readonly [
  name: string,
  sketch: ProblemSketch,
  plans: { readonly off: readonly string[] | 'whatever'; readonly on: readonly string[] },
];

/** Rules every plan of `describeEncoding` has on, so that a plan makes sense at all. */
const GROUND_RULES = ['one-duty-a-day', 'availability', 'qualification', 'demand-cover', 'wishes'];

/** Measures each roster of a table with the rule's own check; amounts are in the rule's unit. */
export function describeRule(definition: { readonly id: string }, cases: readonly RuleCase[]): void {
  const rule = ruleOf(definition.id);
  describe(`${definition.id}: its check`, () => {
    it.each(cases.map(([name, roster, amount, given = {}]) => ({ name, roster, amount, given })))(
      '$name: $amount',
      ({ roster, amount, given }) => {
        const { problem, assignments } = rosterOf(roster, given);
        const findings = rule.check(new RosterView(problem, assignments));
        expect(findings.reduce((sum, finding) => sum + finding.amount, 0)).toBeCloseTo(amount, 2);
        for (const finding of findings) expectWellFormed(finding, rule);
      },
    );
  });
}

/** Plans each sketch twice, without and with the rule: its rows or its test of choices make the difference. */
export function describeEncoding(definition: { readonly id: string }, cases: readonly PlanCase[]): void {
  describe(`${definition.id}: its share of the plan`, () => {
    const solver = openSolver();
    it.each(cases.map(([name, sketch, plans]) => ({ name, sketch, plans })))('$name', async ({ sketch, plans }) => {
      const others = GROUND_RULES.filter((id) => id !== definition.id);
      const own = sketch.settings?.[definition.id];
      const planWith = (enabled: boolean) => {
        const settings = { ...only(...others), ...sketch.settings, [definition.id]: { ...own, enabled } };
        return planSketch({ ...sketch, settings }, solver());
      };
      if (plans.off !== 'whatever') expect(await planWith(false)).toEqual(plans.off);
      expect(await planWith(true)).toEqual(plans.on);
    });
  });
}

/** A problem around a roster: its people, its templates on every day, and weeks enough. */
export function rosterOf(
  roster: readonly DutySketch[],
  given: ProblemSketch = {},
): { problem: RosterProblem; assignments: readonly Assignment[] } {
  const from = given.from ?? mondayFor(roster.map(({ day }) => day));
  const lastDay =
    roster
      .map(({ day }) => dateOf(day, from))
      .sort()
      .at(-1) ?? from;
  const weeks = Math.floor((Date.parse(lastDay) - Date.parse(from)) / (7 * 86_400_000)) + 1;
  const templates = Object.fromEntries(roster.map(({ dutyId, breakMinutes }) => [dutyId, { breakMinutes }]));
  const people = [...new Set([SOMEBODY, ...roster.map(({ personId }) => personId)])];
  const problem = problemOf({ weeks, people, ...given, from, templates: { ...templates, ...given.templates } });
  return { problem, assignments: roster.map((duty) => assignmentOf(duty, from)) };
}

function ruleOf(id: string): Rule {
  const rule = RULE_CATALOGUE.find(({ definition }) => definition.id === id);
  if (!rule) throw new Error(`${id} is not in the catalogue`);
  return rule;
}

/** A law costs nothing, and says in both languages the same of somebody called by name. */
function expectLaw(finding: Finding): void {
  expect(finding).toMatchObject({ level: 'law', penalty: 0 });
  const [english, italian] = (['en', 'it'] as const).map((language) =>
    findingSentence(finding, language, () => 'Anna'),
  );
  expect(english).toBe(finding.detail.replace(finding.people[0]!, 'Anna'));
  expect(italian).toMatch(/^Anna\b/);
  expect(italian).not.toMatch(/undefined|NaN|null|\d{4}-\d{2}| (the|are|is|of|on|at|days|for) /);
  expect(italian).not.toBe(english);
}

function expectWellFormed(finding: Finding, { definition }: Rule): void {
  expect(finding.rule).toBe(definition.id);
  // A priced rule that measures several things names each; what a law counts is one thing.
  expect(finding.unit).toMatch(definition.level === 'law' ? definition.violationUnit : /\w{3}/);
  expect(finding.amount).toBeGreaterThan(0);
  expect(finding.detail).not.toMatch(/undefined|NaN/);
  if (definition.level === 'law') expectLaw(finding);
  else expect(finding.penalty).toBeGreaterThan(0);
}
