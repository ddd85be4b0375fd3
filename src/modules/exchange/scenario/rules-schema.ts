import { PRICED_LEVELS, type PricedLevel } from '../../../planner/problem/finding';
import type { RuleSetting, RuleSettings, RuleVariant } from '../../../planner/problem/rule-settings';
import { RULE_CATALOGUE } from '../../../planner/rules/rule-catalogue';
import type { RuleParameters } from '../../../planner/rules/rule';
import { optional } from '../table/cell';
import { decimal, oneOf, text, yesNo } from '../table/cell-types';
import { selectionOf, selectionSchema } from './rule-selection-schema';
import { list, object, scalar, type ValueOf, type YamlLeaf, type YamlType } from './yaml-schema';

type Parameter = number | boolean | string | null;

const enabled = optional(yesNo, null, "the rule's own", 'whether the rule holds', 'yes');
const importance = optional(
  oneOf(['very-low', 'low', 'medium', 'high', 'very-high']),
  null,
  "the rule's own",
  'how much a priced rule matters',
  'high',
);
const level = optional(
  oneOf(PRICED_LEVELS),
  null,
  "the rule's own",
  'level at which a priced rule is weighed against the others there; a law has none',
  'contingents',
);
const parameter = optional(
  { ...text(100), format: 'number, yes/no or word, as the default' },
  null,
  "the rule's own",
  'parameter of the rule; rules and parameters are listed in `docs/rules.md`',
  '660',
);
const MAX_PARAMETER = 999_999_999;

/**
 * `rules` of `scenario.yaml`, made from the catalogue: a rule or parameter that does not exist is an error, since a
 * setting that reaches no rule would be ignored without a word.
 */
const everyRule = object(
  Object.fromEntries(
    RULE_CATALOGUE.map(({ definition }) => [
      definition.id,
      object({
        ...settingFields(definition.parameters),
        ...(definition.level === 'law' ? {} : { level: scalar(level) }),
        appliesTo: selectionSchema,
        variants: list(
          object({ ...settingFields(definition.parameters), appliesTo: selectionSchema }, ({ appliesTo }) =>
            selectionOf(appliesTo) ? [] : [NOTHING_SELECTED],
          ),
        ),
      }),
    ]),
  ),
);

const NOTHING_SELECTED = {
  key: 'appliesTo',
  rule: 'a selection',
  howToFix: 'Name units, contracts, people, activities or dates; what holds for all belongs to the rule itself.',
};

/** Settings a rule and each of its variants can have. */
function settingFields(parameters: RuleParameters) {
  return {
    enabled: scalar(enabled),
    importance: scalar(importance),
    parameters: object(parameterFields(parameters)),
  };
}

export const rulesSchema: YamlType<RuleSettings> = {
  leaves: [
    { path: '<rule>.enabled', column: enabled },
    { path: '<rule>.importance', column: importance },
    { path: '<rule>.level', column: level },
    {
      path: '<rule>.parameters.<parameter>',
      column: parameter,
    },
    ...selectionLeaves('<rule>.appliesTo'),
    ...selectionLeaves('<rule>.variants[].appliesTo'),
    { path: '<rule>.variants[].enabled', column: enabled },
    { path: '<rule>.variants[].importance', column: importance },
    { path: '<rule>.variants[].parameters.<parameter>', column: parameter },
  ],
  read: (node, at, problems) => {
    const settings = everyRule.read(node, at, problems);
    if (settings === undefined) return undefined;
    const given = Object.entries(settings).map(([rule, value]): [string, RuleSetting] => [
      rule,
      withoutDefaults(value),
    ]);
    return Object.fromEntries(given.filter(([, setting]) => Object.keys(setting).length > 0));
  },
};

function selectionLeaves(path: string): readonly YamlLeaf[] {
  return selectionSchema.leaves.map((leaf) => ({ ...leaf, path: `${path}.${leaf.path}` }));
}

/** Each parameter is read as what its default is: a number, yes/no or a word. */
function parameterFields(parameters: RuleParameters): Readonly<Record<string, YamlType<Parameter>>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]): [string, YamlType<Parameter>] => {
      const column = { whenText: String(value), meaning: `parameter ${name}` };
      switch (typeof value) {
        case 'number':
          return [
            name,
            scalar(optional(decimal(-MAX_PARAMETER, MAX_PARAMETER), null, column.whenText, column.meaning, '1')),
          ];
        case 'boolean':
          return [name, scalar(optional(yesNo, null, column.whenText, column.meaning, 'yes'))];
        default:
          return [name, scalar(optional(text(100), null, column.whenText, column.meaning, value))];
      }
    }),
  );
}

interface GivenSetting {
  readonly enabled: boolean | null;
  readonly importance: RuleSetting['importance'] | null;
  readonly level?: PricedLevel | null;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly appliesTo: ValueOf<typeof selectionSchema>;
  readonly variants?: readonly GivenSetting[];
}

function withoutDefaults(given: GivenSetting): RuleSetting {
  const appliesTo = selectionOf(given.appliesTo);
  const variants = (given.variants ?? []).map((variant): RuleVariant => ({
    ...ownSettings(variant),
    appliesTo: selectionOf(variant.appliesTo) ?? {},
  }));
  return {
    ...ownSettings(given),
    ...(given.level ? { level: given.level } : {}),
    ...(appliesTo ? { appliesTo } : {}),
    ...(variants.length > 0 ? { variants } : {}),
  };
}

function ownSettings({
  enabled,
  importance,
  parameters,
}: GivenSetting): Pick<RuleSetting, 'enabled' | 'importance' | 'parameters'> {
  const given = Object.entries(parameters).filter(([, value]) => value !== null);
  return {
    ...(enabled === null ? {} : { enabled }),
    ...(importance === null || importance === undefined ? {} : { importance }),
    ...(given.length === 0 ? {} : { parameters: Object.fromEntries(given) as NonNullable<RuleSetting['parameters']> }),
  };
}
