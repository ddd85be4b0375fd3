import { applyDecorators } from '@nestjs/common';
import type { Type as ClassOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { CivilDateField, IdField, IdListField, IntegerField, TextField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { NumberField } from './number-field';
import {
  StudyDemandDto,
  StudyOpeningHoursDto,
  StudyServiceHoursDto,
  StudyShiftTemplateDto,
  StudyVisitsDto,
} from './study-rows.dto';

const MAX_ROWS = 1000;
const MAX_VARIANTS = 6;

const RowsField = (type: ClassOf): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [type], maxItems: MAX_ROWS, required: false }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MAX_ROWS),
    ValidateNested({ each: true }),
    Type(() => type),
  );

/**
 * A timetable or a phase to study. Rows that are given take the place of all rows of that kind at the sites studied; what
 * is not given is as the body has it in the week.
 */
export class StudyVariantDto {
  @TextField(100)
  name: string;

  /** A day of the week to study, in place of the study's own. */
  @CivilDateField({ optional: true })
  on?: string;

  /** The first whole week of this phase, in place of `on`. */
  @IdField({ optional: true })
  phaseId?: string;

  @RowsField(StudyOpeningHoursDto)
  openingHours?: StudyOpeningHoursDto[];

  @RowsField(StudyServiceHoursDto)
  serviceHours?: StudyServiceHoursDto[];

  @RowsField(StudyShiftTemplateDto)
  shiftTemplates?: StudyShiftTemplateDto[];

  /** People needed by time of day; with `visits` of the same site and activity, those alone count. */
  @RowsField(StudyDemandDto)
  demand?: StudyDemandDto[];

  @RowsField(StudyVisitsDto)
  visits?: StudyVisitsDto[];
}

export class CreateStaffingStudyDto {
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** A day of the week to study. */
  @CivilDateField()
  on: string;

  /** Sites to study; empty: all with doors or needs. */
  @IdListField()
  siteIds: string[];

  /** Share of the time paid people are away (leave, sickness, training); 0.2 where left out. */
  @NumberField(0, 0.9, { optional: true })
  shrinkage?: number;

  /** Desks an open door needs where nobody states a need; 2 where left out. */
  @IntegerField(1, 1000, { optional: true })
  minOpenDesks?: number;

  /** Two or more, with different names; each further one is compared with the first. */
  @ApiProperty({ type: [StudyVariantDto], minItems: 2, maxItems: MAX_VARIANTS })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MAX_VARIANTS)
  @ArrayUnique(({ name }: StudyVariantDto) => name)
  @ValidateNested({ each: true })
  @Type(() => StudyVariantDto)
  variants: StudyVariantDto[];
}

export class StaffingStudyListQueryDto extends PageQueryDto {
  /** Studies of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}
