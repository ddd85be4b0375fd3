import type { Finding, Level, PricedLevel } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import type { RosterView } from '../problem/roster-view';
import { IMPORTANCE_WEIGHTS, type Importance } from '../problem/rule-settings';
import type { Choice, FormulationContext } from './formulation-context';

/** Parameters of a rule: flat, so that a settings file can name each. */
export type RuleParameters = Readonly<Record<string, number | boolean | string>>;

/**
 * How far the findings of a rule look from a changed person-day: at the person's own days (`person`), at everybody's
 * work of that day (`day`), at the person's unit in that plan week (`unit-week`), or at all days of the people of the
 * same unit and home site (`group`). Measuring a change needs no more of the roster than that.
 */
export type RuleReach = 'person' | 'day' | 'unit-week' | 'group' | 'roster';

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
  /** Unit of a finding's amount. */
  readonly violationUnit: string;
  /** A roster that breaks it, in a sentence with the measured amount. */
  readonly example: string;
  readonly parameters: P;
  /** Meaning, unit and limits of each parameter. */
  readonly parameterNotes: { readonly [K in keyof P]: string };
  /** Default importance of a priced rule. */
  readonly importance?: Importance;
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
  /** Null, or the test of single choices for a problem, its parameters looked up once. */
  readonly admits: ((problem: RosterProblem) => (choice: Choice) => boolean) | null;
  readonly encode: ((context: FormulationContext) => void) | null;
  readonly check: (roster: RosterView) => readonly Finding[];
}

/** Joins the three parts of a rule and hides its parameter type. */
export function rule<P extends RuleParameters>(
  definition: RuleDefinition<P>,
  encoder: RuleEncoder<P>,
  check: RuleCheck<P>,
): Rule {
  const { admits, encode } = encoder;
  return {
    definition: definition,
    admits: admits
      ? (problem) => {
          const bound = bind(definition, problem);
          return (choice) => admits(choice, problem, bound);
        }
      : null,
    encode: encode ? (context) => encode(context, bind(definition, context.problem)) : null,
    check: (roster) => check(roster, bind(definition, roster.problem)),
  };
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

/** A finding of a law: no points, the roster is unlawful. */
export function lawFinding(
  { id, violationUnit }: Pick<RuleDefinition<RuleParameters>, 'id' | 'violationUnit'>,
  finding: { amount: number; people: readonly string[]; on: string | null; site?: string | null; detail: string },
): Finding {
  return { rule: id, level: 'law', unit: violationUnit, penalty: 0, site: null, ...finding };
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
