import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IMPORTANCE_WEIGHTS, type Importance } from '../../../planner/problem/rule-settings';
import type { Weekday } from '../../../planner/problem/calendar';
import {
  ChoiceField,
  CivilDateField,
  FlagField,
  IdField,
  IntegerField,
  WeekdaysField,
} from '../../../platform/http/fields';

const IMPORTANCES = Object.keys(IMPORTANCE_WEIGHTS);

/** Another weight of one rule. */
export class WhatIfSettingDto {
  /** Rule id, of a rule with a price: no law can be switched off. */
  @IdField()
  rule: string;

  /** Absent: as the body has it. */
  @FlagField({ optional: true })
  enabled?: boolean;

  /** Absent: as the body has it. */
  @ChoiceField(IMPORTANCES, { optional: true })
  importance?: Importance;
}

/** A contingent in the place of those of the same unit, site, activity and shift. */
export class ContingentInsteadDto {
  @IdField()
  unitId: string;

  @IdField()
  siteId: string;

  /** Null or absent: whatever they do. */
  @IdField({ nullable: true })
  activityId?: string | null;

  /** Null or absent: whatever their hours. */
  @IdField({ nullable: true })
  shiftTemplateId?: string | null;

  @WeekdaysField()
  weekdays: Weekday[];

  @CivilDateField()
  from: string;

  @CivilDateField()
  to: string;

  @IntegerField(0, 10_000)
  minCount: number;

  /** Null or absent: no upper bound. */
  @IntegerField(0, 10_000, { nullable: true })
  maxCount?: number | null;

  @IntegerField(0, 10_000)
  targetCount: number;
}

/** Somebody who would be absent, both dates inclusive; nobody asks why. */
export class WhatIfAbsenceDto {
  @IdField()
  personId: string;

  @CivilDateField()
  from: string;

  @CivilDateField()
  to: string;
}

/** What a draft is planned with instead of what is: such a draft cannot be published. */
export class WhatIfDto {
  @ApiProperty({ type: [WhatIfSettingDto], required: false, maxItems: 100 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WhatIfSettingDto)
  settings?: WhatIfSettingDto[];

  @ApiProperty({ type: [ContingentInsteadDto], required: false, maxItems: 200 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ContingentInsteadDto)
  contingents?: ContingentInsteadDto[];

  @ApiProperty({ type: [WhatIfAbsenceDto], required: false, maxItems: 500 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => WhatIfAbsenceDto)
  absences?: WhatIfAbsenceDto[];
}
