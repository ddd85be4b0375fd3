import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { CivilDateField, FlagField, IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import { PhaseUnitRuleDto } from './phase-line.dto';
import type { PhaseWithRules } from './phase-with-rules';

const MAX_UNITS = 500;

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

  /** One rule at most for each unit, each directorate and all; a change replaces the whole list. */
  @ApiProperty({ type: [PhaseUnitRuleDto], maxItems: MAX_UNITS })
  @IsArray()
  @ArrayMaxSize(MAX_UNITS)
  @ValidateNested({ each: true })
  @Type(() => PhaseUnitRuleDto)
  unitRules: PhaseUnitRuleDto[];
}

export class UpdatePhaseDto extends PartialType(OmitType(CreatePhaseDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {
  /**
   * Moves the borders of the neighbours along: a phase of the same units that ends the day before this one ends the day
   * before its new start, and one that starts the day after it starts the day after its new end. All or nothing.
   */
  @FlagField({ optional: true })
  fitNeighbours?: boolean;
}

/** A dated phase (fase) of a body's plan and its rules for each unit. */
export class PhaseDto extends CreatePhaseDto {}

export class PhaseListQueryDto extends PageQueryDto {
  /** Phases of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function phaseDto(row: PhaseWithRules): PhaseDto {
  return { ...omit(row, 'version'), unitRules: row.unitRules.map((rule) => omit(rule, 'phaseId', 'scope')) };
}
