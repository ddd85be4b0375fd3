import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DecimalField, TextField } from '../../../platform/http/fields';
import { WhatIfDto } from '../planning-input/what-if.dto';

/** Asks for a roster of some units of one body. */
export class CreateRosterRunDto {
  /** Units planned together, all of one body. */
  @ApiProperty({ type: [String], minItems: 1, maxItems: 50, items: { type: 'string', maxLength: 40 } })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  unitIds: string[];

  /** First day, a Monday, `yyyy-mm-dd`. */
  @ApiProperty({ format: 'date', maxLength: 10, example: '2020-05-04' })
  @IsString()
  @MaxLength(10)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'from must be a date as yyyy-mm-dd' })
  from: string;

  /** Whole weeks, planned one after the other. */
  @ApiProperty({ required: false, format: 'int32', default: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(13)
  weeks: number = 1;

  /** Seconds the search may take; the best roster so far is kept when they are over. */
  @ApiProperty({ required: false, format: 'int32', default: 60 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(600)
  timeLimitSeconds: number = 60;

  /**
   * Ends the search as soon as each part's score is proved within so many percent of the best possible; 0: only once it is
   * proved best. The roster's `gap` says how near it really is.
   */
  @DecimalField(0, 100, { optional: true })
  gapPercent: number = 0;

  /** Same data and seed, same roster. */
  @ApiProperty({ required: false, format: 'int32', default: 1 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed: number = 1;

  /** Plans with proposed presence contingents as well; the roster stays a draft. Otherwise they stop the run. */
  @ApiProperty({ required: false, default: false })
  @IsOptional()
  @IsBoolean()
  provisional?: boolean = false;

  /** What people call the draft among others of the same weeks. */
  @TextField(100, { nullable: true })
  label?: string | null;

  /** Other weights, contingents or absences than there are; the roster then answers a question and stays a draft. */
  @ApiProperty({ type: WhatIfDto, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => WhatIfDto)
  whatIf?: WhatIfDto;
}
