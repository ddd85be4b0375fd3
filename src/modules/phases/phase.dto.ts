import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { WorkMode } from '../../planner/problem/assignment';
import type { ActivityClass } from '../../planner/problem/roster-problem';
import {
  ChoiceField,
  CivilDateField,
  FlagField,
  IdField,
  IntegerField,
  RatioField,
  TextField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { PhaseWithRules } from './phase-with-rules';

const MODES: readonly WorkMode[] = ['on-site', 'agile'];
const MAX_UNITS = 500;

/** Default mode of each class of activities. */
export class DefaultModeByClassDto implements Record<ActivityClass, WorkMode> {
  @ChoiceField(MODES)
  'non-deferrable': WorkMode;

  @ChoiceField(MODES)
  'public-contact': WorkMode;

  @ChoiceField(MODES)
  'digital-platform': WorkMode;

  @ChoiceField(MODES)
  'contact-centre': WorkMode;

  @ChoiceField(MODES)
  administrative: WorkMode;
}

/** What a phase says for one unit. */
export class PhaseUnitRuleDto {
  @IdField()
  unitId: string;

  @ApiProperty({ type: DefaultModeByClassDto })
  @IsObject()
  @ValidateNested()
  @Type(() => DefaultModeByClassDto)
  defaultModeByClass: DefaultModeByClassDto;

  /** Largest share of the unit's people at work who may be in agile work. */
  @RatioField()
  maxAgileRatio: number;

  @IntegerField(0, 7)
  maxAgileDaysPerWeek: number;

  /** Whether a person in a shift rotation may work in agile mode (emergency phases only). */
  @FlagField()
  agileOnShiftDays: boolean;

  /** Whether agile work needs an individual agreement (L. 81/2017 art. 19). */
  @FlagField()
  agreementRequired: boolean;
}

export class CreatePhaseDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  @CivilDateField()
  fromOn: string;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;

  /** One rule for each unit at most; a change replaces the whole list. */
  @ApiProperty({ type: [PhaseUnitRuleDto], maxItems: MAX_UNITS })
  @IsArray()
  @ArrayMaxSize(MAX_UNITS)
  @ArrayUnique(({ unitId }: PhaseUnitRuleDto) => unitId)
  @ValidateNested({ each: true })
  @Type(() => PhaseUnitRuleDto)
  unitRules: PhaseUnitRuleDto[];
}

export class UpdatePhaseDto extends PartialType(OmitType(CreatePhaseDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A dated phase (fase) of a body's plan and its rules for each unit. */
export class PhaseDto extends CreatePhaseDto {}

export class PhaseListQueryDto extends PageQueryDto {
  /** Phases of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function phaseDto(row: PhaseWithRules): PhaseDto {
  return { ...omit(row, 'version'), unitRules: row.unitRules.map((rule) => omit(rule, 'phaseId')) };
}
