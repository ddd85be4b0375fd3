import type { RowTag } from '../milp/milp-model';
import type { Finding, FindingFacts, Level, PricedLevel } from '../problem/finding';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import { IMPORTANCE_WEIGHTS, type Importance } from '../problem/rule-settings';
import type { Choice, FormulationContext } from './formulation-context';
import type { LawSentences } from './law-sentences';
import type { RowExtender, RowExtension } from './row-automaton';
import { applicationsOf, type RuleApplication } from './rule-applications';

/** Parameters of a rule: flat, so that a settings file can name each. */
export type RuleParameters = Readonly<Record<string, number | boolean | string>>;

/**
 * How far the findings of a rule look from a changed person-day: at the person's own days (`person`), at everybody's
 * work of that day on the same activity (`activity-day`) or on any (`day`), at the person's unit in that plan week
 * (`unit-week`), or at all days of the people of the same unit and home site (`group`). Measuring a change needs no more
 * of the roster than that.
 */
export type RuleReach = 'person' | 'activity-day' | 'day' | 'unit-week' | 'group' | 'roster';

/** What a rule is, in words and figures; read by users, by `docs/rules.md` and by both halves of the rule. */
export interface RuleDefinition<P extends RuleParameters> {
  /** The same spelling in folder, model rows, findings, API and documents. */
  readonly id: string;
  readonly title: string;
  /** `law` is a constraint; every other level is priced. A rule that prices at several levels names its weakest. */
  readonly level: Level;
  /** `roster` unless given: a rule that does not say how far it looks is measured on everything. */
  readonly reach?: RuleReach;
  /** Law, article, agreement or document. */
  readonly source: string;
  /**
   * Of a law: by which source a person may answer for a roster that breaks it, with a reason that is kept. A law that
   * names none nobody can override: what protects a person's safety, rest and rights, or is impossible.
   */
  readonly overridableBy?: string;
  /** Unit of a finding's amount. */
  readonly violationUnit: string;
  /** A roster that breaks it, in a sentence with the measured amount. */
  readonly example: string;
  readonly parameters: P;
  /** Meaning, unit and limits of each parameter. */
  readonly parameterNotes: { readonly [K in keyof P]: string };
  /** Default importance of a priced rule. */
  readonly importance?: Importance;
  /** False for a rule that holds only where a body asks for it; true unless given. */
  readonly enabledByDefault?: boolean;
}

/** Freezes a definition; exists so that its parameter types are inferred. */
export function defineRule<const P extends RuleParameters>(definition: RuleDefinition<P>): RuleDefinition<Widen<P>> {
  return Object.freeze(definition) as unknown as RuleDefinition<Widen<P>>;
}

/** Literal defaults widened: a settings file may give any number, not only the default one. */
export type Widen<P extends RuleParameters> = {
  readonly [K in keyof P]: P[K] extends number ? number : P[K] extends boolean ? boolean : string;
};

/** A rule's parameters and price for one problem, settings applied. */
export interface BoundParameters<P> {
  readonly rule: string;
  readonly parameters: P;
  /** Points per unit of violation; 0 for law. */
  readonly points: number;
}

/** The half that builds the model. A rule that only excludes single choices has `admits`, one with rows `encode`. */
export interface RuleEncoder<P> {
  /** Whether a choice may exist at all; columns are never made for excluded choices. */
  readonly admits?: (choice: Choice, problem: RosterProblem, bound: BoundParameters<P>) => boolean;
  /** Adds rows, columns and prices. */
  readonly encode?: (context: FormulationContext, bound: BoundParameters<P>) => void;
}

/** The half that measures a finished roster. Shares no code with the encoder. */
export type RuleCheck<P> = (roster: RosterView, bound: BoundParameters<P>) => readonly Finding[];

/** A rule whose parameter type is hidden, so that all rules fit in one list. */
export interface Rule {
  readonly definition: RuleDefinition<RuleParameters>;
  /** Whether the settings of a problem leave the rule on for anything at all. */
  readonly isEnabled: (problem: RosterProblem) => boolean;
  /** Null, or the test of single choices for a problem, its parameters looked up once. */
  readonly admits: ((problem: RosterProblem) => (choice: Choice) => boolean) | null;
  readonly encode: ((context: FormulationContext) => void) | null;
  readonly check: (roster: RosterView) => readonly Finding[];
  /** What a part of a roster breaks whatever duties are added to it: what fixed assignments alone can be blamed for. */
  readonly checkPart: (roster: RosterView) => readonly Finding[];
  /**
   * What the rule asks of a person's row of days, one part for each of its applications to the person. Null where it asks
   * something of rows that automata and counters do not say.
   */
  readonly extend: (problem: RosterProblem, person: Person) => readonly RowExtension[] | null;
}

/** What only some rules have. */
export interface RuleExtras<P> {
  /** Where further duties can mend a finding: the check of what they can't mend; the check itself unless given. */
  readonly checkPart?: RuleCheck<P>;
  /** For rules about a person's row of days. */
  readonly extend?: RowExtender<BoundParameters<P>>;
}

/**
 * Joins the parts of a rule and hides its parameter type. Each part sees the rule's applications one by one, so that no
 * rule needs to know whom or when its settings select.
 */
export function rule<P extends RuleParameters>(
  definition: RuleDefinition<P>,
  encoder: RuleEncoder<P>,
  check: RuleCheck<P>,
  { checkPart = check, extend }: RuleExtras<P> = {},
): Rule {
  const { admits, encode } = encoder;
  const applications = (problem: RosterProblem): readonly RuleApplication[] =>
    applicationsOf(definition.id, definition.enabledByDefault ?? true, problem);
  return {
    definition: definition,
    isEnabled: (problem) => applications(problem).length > 0,
    admits: admits
      ? (problem) => {
          const tests = applications(problem).map((application) => {
            const bound = bind(definition, application.problem);
            // Asked of every choice: where everything is concerned, nothing is looked up.
            if (application.problem === problem) return (choice: Choice) => admits(choice, problem, bound);
            return (choice: Choice) => !concerns(application, choice) || admits(choice, application.problem, bound);
          });
          return tests.length === 1 ? tests[0]! : (choice) => tests.every((test) => test(choice));
        }
      : null,
    encode: encode
      ? (context) => {
          for (const application of applications(context.problem)) encodeFor(application, context, definition, encode);
        }
      : null,
    check: (roster) => applications(roster.problem).flatMap((one) => findingsOf(one, roster, definition, check)),
    checkPart: (roster) =>
      applications(roster.problem).flatMap((one) => findingsOf(one, roster, definition, checkPart)),
    extend: (problem, person) => {
      const parts = applications(problem)
        .filter(({ coversPerson }) => coversPerson(person.id))
        .map((application) => {
          // A row is one word: a rule that holds on some of its days only is not told apart.
          const isAlways = problem.days.every(({ on }) => application.coversDate(on));
          if (!extend || !isAlways) return null;
          return extend(application.problem, person, bind(definition, application.problem));
        });
      return parts.every((part): part is RowExtension => part !== null) ? parts : null;
    },
  };
}

function findingsOf<P extends RuleParameters>(
  application: RuleApplication,
  roster: RosterView,
  definition: RuleDefinition<P>,
  check: RuleCheck<P>,
): Finding[] {
  const { problem, level } = application;
  const bound = bind(definition, problem);
  if (problem === roster.problem) return check(roster, bound).map(atLevel(level));
  const findings = check(new RosterView(problem, roster.assignments, roster), bound);
  return findings.filter((finding) => isOf(application, finding)).map(atLevel(level));
}

const concerns = ({ coversPerson, coversActivity, coversDate }: RuleApplication, choice: Choice): boolean =>
  coversPerson(choice.person.id) && coversActivity(choice.activity.id) && coversDate(choice.duty.on);

const isOf = ({ coversPerson, coversDate }: RuleApplication, { people, on }: Finding): boolean =>
  coversDate(on) && (people.length === 0 || people.some(coversPerson));

const atLevel =
  (level: PricedLevel | null) =>
  (finding: Finding): Finding =>
    level === null || finding.level === 'law' ? finding : { ...finding, level };

function encodeFor<P extends RuleParameters>(
  { problem, coversDate, coversPerson, level }: RuleApplication,
  context: FormulationContext,
  definition: RuleDefinition<P>,
  encode: NonNullable<RuleEncoder<P>['encode']>,
): void {
  const isOwnRow = ({ personId, on }: RowTag): boolean =>
    coversDate(on) && (personId === null || coversPerson(personId));
  context.builder.within(isOwnRow, level, () => encode({ ...context, problem }, bind(definition, problem)));
}

/** A rule's parameters and points under a problem's settings. */
export function bind<P extends RuleParameters>(
  definition: RuleDefinition<P>,
  problem: Pick<RosterProblem, 'ruleSettings'>,
): BoundParameters<P> {
  const setting = problem.ruleSettings[definition.id];
  return {
    rule: definition.id,
    parameters: { ...definition.parameters, ...(setting?.parameters as Partial<P> | undefined) },
    points:
      definition.level === 'law' ? 0 : IMPORTANCE_WEIGHTS[setting?.importance ?? definition.importance ?? 'medium'],
  };
}

/** A finding of a law about the first of its people: no points, the roster is unlawful. */
export function lawFinding<F extends FindingFacts>(
  { id, violationUnit }: Pick<RuleDefinition<RuleParameters>, 'id' | 'violationUnit'>,
  sentences: LawSentences<F>,
  finding: { amount: number; people: readonly [string]; on: string | null; site?: string | null; facts: F },
): Finding {
  const detail = sentences.en(finding.people[0], finding.facts);
  return { rule: id, level: 'law', unit: violationUnit, penalty: 0, site: null, detail, ...finding };
}

/** A priced finding: `points` for each unit. */
export function pricedFinding(
  { id, violationUnit }: Pick<RuleDefinition<RuleParameters>, 'id' | 'violationUnit'>,
  level: PricedLevel,
  finding: {
    amount: number;
    /** Where the rule measures several things; otherwise its violation unit. */
    unit?: string;
    penalty: number;
    people: readonly string[];
    on: string | null;
    site?: string | null;
    detail: string;
  },
): Finding {
  return { rule: id, level, unit: violationUnit, site: null, ...finding };
}
