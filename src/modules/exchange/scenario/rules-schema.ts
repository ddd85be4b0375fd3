import type { RuleSetting, RuleSettings } from '../../../planner/problem/rule-settings';
import { RULE_CATALOGUE } from '../../../planner/rules/rule-catalogue';
import type { RuleParameters } from '../../../planner/rules/rule';
import { optional } from '../table/cell';
import { decimal, oneOf, text, yesNo } from '../table/cell-types';
import { object, scalar, type YamlType } from './yaml-schema';

type Parameter = number | boolean | string | null;

const enabled = optional(yesNo, null, "the rule's own", 'whether the rule holds', 'yes');
const importance = optional(
  oneOf(['very-low', 'low', 'medium', 'high', 'very-high']),
  null,
  "the rule's own",
  'how much a priced rule matters',
  'high',
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
        enabled: scalar(enabled),
        importance: scalar(importance),
        parameters: object(parameterFields(definition.parameters)),
      }),
    ]),
  ),
);

export const rulesSchema: YamlType<RuleSettings> = {
  leaves: [
    { path: '<rule>.enabled', column: enabled },
    { path: '<rule>.importance', column: importance },
    {
      path: '<rule>.parameters.<parameter>',
      column: optional(
        { ...text(100), format: 'number, yes/no or word, as the default' },
        null,
        "the rule's own",
        'parameter of the rule; rules and parameters are listed in `docs/rules.md`',
        '660',
      ),
    },
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

function withoutDefaults(value: {
  readonly enabled: boolean | null;
  readonly importance: RuleSetting['importance'] | null;
  readonly parameters: Readonly<Record<string, Parameter>>;
}): RuleSetting {
  const parameters = Object.entries(value.parameters).flatMap(([name, given]) =>
    given === null ? [] : [[name, given] as const],
  );
  return {
    ...(value.enabled === null ? {} : { enabled: value.enabled }),
    ...(value.importance === null || value.importance === undefined ? {} : { importance: value.importance }),
    ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
  };
}
