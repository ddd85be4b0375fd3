import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { Level } from '../../planner/problem/finding';
import type { Importance, RuleSelection, RuleSetting, RuleSettings } from '../../planner/problem/rule-settings';
import type { RuleDefinition, RuleParameters } from '../../planner/rules/rule';
import { RULE_CATALOGUE } from '../../planner/rules/rule-catalogue';
import { IdField, TextField } from '../../platform/http/fields';
import { isMandatory } from './mandatory-rule';

const PARAMETER_VALUE = {
  oneOf: [{ type: 'number', format: 'double' }, { type: 'boolean' }, { type: 'string', maxLength: 100 }],
};
const IDS = { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 40 } };
const DATE = { type: 'string', format: 'date', maxLength: 10 };
const SELECTION = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...{ unitIds: IDS, contractIds: IDS, personIds: IDS, activityIds: IDS },
    ...{ from: DATE, to: DATE },
  },
};
const IMPORTANCE = { type: 'string', enum: ['very-low', 'low', 'medium', 'high', 'very-high'], maxLength: 9 };
const PARAMETERS = { type: 'object', additionalProperties: PARAMETER_VALUE };
const VARIANT = {
  type: 'object',
  required: ['appliesTo'],
  properties: { enabled: { type: 'boolean' }, importance: IMPORTANCE, parameters: PARAMETERS, appliesTo: SELECTION },
};

/** What a body set for one rule; what is not there is the rule's own. */
const SETTING = {
  type: 'object',
  properties: {
    ...VARIANT.properties,
    level: { type: 'string', maxLength: 20 },
    variants: { type: 'array', maxItems: 50, items: VARIANT },
  },
} as const;

export class UpdateRuleSettingsDto {
  /** Settings by rule id, merged into those there are; null, for a rule or for a part of its setting, removes it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'object', nullable: true, additionalProperties: true } })
  @IsObject()
  rules: Record<string, unknown>;

  /** Why; needed where a law is touched. */
  @TextField(1000, { nullable: true })
  reason?: string | null;
}

/** A parameter of a rule and what it is here. */
export class RuleParameterDto {
  @ApiProperty({ maxLength: 60 })
  name: string;

  @ApiProperty(PARAMETER_VALUE)
  value: number | boolean | string;

  @ApiProperty(PARAMETER_VALUE)
  defaultValue: number | boolean | string;

  /** Meaning, unit and limits. */
  @ApiProperty({ maxLength: 1000 })
  note: string;
}

/** One rule of the catalogue, as it holds in the body. */
export class RuleSettingDto {
  @ApiProperty({ maxLength: 60 })
  ruleId: string;

  @ApiProperty({ maxLength: 200 })
  title: string;

  /** Level at which it is weighed; `law` is a constraint. */
  @ApiProperty({ maxLength: 20 })
  level: Level;

  /** Law, article, agreement or document. */
  @ApiProperty({ maxLength: 1000 })
  source: string;

  @ApiProperty()
  isEnabled: boolean;

  /** False for a law that no body may switch off or narrow. */
  @ApiProperty()
  maySwitchOff: boolean;

  /** Null for a law. */
  @ApiProperty({ ...IMPORTANCE, nullable: true } as object)
  importance: Importance | null;

  @ApiProperty({ type: [RuleParameterDto], maxItems: 50 })
  parameters: RuleParameterDto[];

  /** Whom, what and when the rule is for; null: everybody and always. */
  @ApiProperty({ ...SELECTION, nullable: true } as object)
  appliesTo: RuleSelection | null;

  /** What the body itself set, as a change would send it. */
  @ApiProperty(SETTING as object)
  setting: RuleSetting;
}

/** Every rule of the catalogue with the settings of a body (impostazioni delle regole). */
export class RuleSettingsDto {
  @IdField()
  bodyId: string;

  @ApiProperty({ type: [RuleSettingDto], maxItems: 200 })
  rules: RuleSettingDto[];
}

export function ruleSettingsDto({ id, ruleSettings }: { id: string; ruleSettings: RuleSettings }): RuleSettingsDto {
  return { bodyId: id, rules: RULE_CATALOGUE.map(({ definition }) => ruleSettingDto(definition, ruleSettings)) };
}

function ruleSettingDto(definition: RuleDefinition<RuleParameters>, settings: RuleSettings): RuleSettingDto {
  const { id, title, level, source, parameters, parameterNotes } = definition;
  const setting = settings[id] ?? {};
  return {
    ...{ ruleId: id, title, level: setting.level ?? level, source },
    isEnabled: setting.enabled ?? definition.enabledByDefault ?? true,
    maySwitchOff: !isMandatory(definition),
    importance: level === 'law' ? null : (setting.importance ?? definition.importance ?? 'medium'),
    parameters: Object.entries(parameters).map(([name, defaultValue]) => ({
      ...{ name, value: setting.parameters?.[name] ?? defaultValue, defaultValue },
      note: parameterNotes[name] ?? '',
    })),
    appliesTo: setting.appliesTo ?? null,
    setting,
  };
}
