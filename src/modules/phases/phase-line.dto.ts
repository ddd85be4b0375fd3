import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { WorkMode } from '../../planner/problem/assignment';
import type { PresenceBound } from '../../planner/problem/presence-bound';
import type { ActivityClass } from '../../planner/problem/roster-problem';
import { COMMUTE_BANDS } from '../../planner/rotation/criteria-score';
import type { CommuteBand, CriteriaSettings } from '../../planner/rotation/criteria-score';
import { ChoiceField, FlagField, IdField, IntegerField, RatioField } from '../../platform/http/fields';
import type { PhaseProfileId, PhaseRamp } from './phase-data';

const MODES: readonly WorkMode[] = ['on-site', 'agile'];
const PROFILES: readonly PhaseProfileId[] = ['P0', 'P1', 'P2', 'P3'];
const MAX_BOUNDS = 100;
const MAX_PEOPLE = 100_000;
const MAX_AGE_BANDS = 10;

/** Default mode of each class of activities; a class that is left out is as in the profile. */
export class DefaultModeByClassDto implements Partial<Record<ActivityClass, WorkMode | null>> {
  @ChoiceField(MODES, { nullable: true })
  'non-deferrable'?: WorkMode | null;

  @ChoiceField(MODES, { nullable: true })
  'public-contact'?: WorkMode | null;

  @ChoiceField(MODES, { nullable: true })
  'digital-platform'?: WorkMode | null;

  @ChoiceField(MODES, { nullable: true })
  'contact-centre'?: WorkMode | null;

  @ChoiceField(MODES, { nullable: true })
  administrative?: WorkMode | null;
}

/** How many people of the unit are on site: heads of all, and shares of those who could work remotely. */
export class PresenceBoundDto implements Partial<PresenceBound> {
  /** Site it is about; absent or null: all sites together. */
  @IdField({ nullable: true })
  siteId: string | null;

  @IntegerField(0, MAX_PEOPLE, { nullable: true })
  minCount: number | null;

  @IntegerField(0, MAX_PEOPLE, { nullable: true })
  maxCount: number | null;

  @RatioField({ nullable: true })
  minRatio: number | null;

  @RatioField({ nullable: true })
  maxRatio: number | null;
}

/** The on-site ratio of the phase's weeks, counted from the Monday of its first day: linear from the first to the last. */
export class PhaseRampDto implements PhaseRamp {
  /** Share of the remotable staff on site in the first week. */
  @RatioField()
  fromRatio: number;

  /** Share on site from the last week on. */
  @RatioField()
  toRatio: number;

  @IntegerField(1, 104)
  weeks: number;
}

/** How much each rotation criterion counts; their sum is above 0. */
export class CriteriaWeightsDto implements Record<keyof CriteriaSettings['weights'], number> {
  @IntegerField(0, 1000)
  publicTransport: number;

  @IntegerField(0, 1000)
  commute: number;

  @IntegerField(0, 1000)
  age: number;
}

/** Rotation criteria while the phase lasts. */
export class PhaseCriteriaDto implements CriteriaSettings {
  @ApiProperty({ type: CriteriaWeightsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => CriteriaWeightsDto)
  weights: CriteriaWeightsDto;

  /** Ages, rising, at which the next age band starts. */
  @ApiProperty({
    maxItems: MAX_AGE_BANDS,
    type: 'array',
    items: { type: 'integer', format: 'int32', minimum: 16, maximum: 100 },
  })
  @IsArray()
  @ArrayMaxSize(MAX_AGE_BANDS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(16, { each: true })
  @Max(100, { each: true })
  ageBands: readonly number[];

  /** Commute bands from the lowest to the highest priority, each once. */
  @ApiProperty({ maxItems: COMMUTE_BANDS.length, type: 'array', items: { type: 'string', enum: [...COMMUTE_BANDS] } })
  @IsArray()
  @ArrayMaxSize(COMMUTE_BANDS.length)
  @ArrayUnique()
  @IsIn([...COMMUTE_BANDS], { each: true })
  commuteBands: readonly CommuteBand[];
}

/**
 * What a phase says for a unit, for the units of a directorate, or, naming neither, for every unit; the most specific line
 * holds, alone and whole. What is left out comes from the profile, without one from the ordinary rules (P3); answers always
 * hold every value.
 */
export class PhaseUnitRuleDto {
  @IdField({ nullable: true })
  unitId?: string | null;

  @IdField({ nullable: true })
  directorateId?: string | null;

  /** Profile to start from, see `/v1/phase-profiles`. */
  @ChoiceField(PROFILES, { nullable: true })
  profileId?: PhaseProfileId | null;

  @ApiProperty({ type: DefaultModeByClassDto, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DefaultModeByClassDto)
  defaultModeByClass?: DefaultModeByClassDto;

  /** Largest share of the unit's available people who may be in agile work. */
  @RatioField({ nullable: true })
  maxAgileRatio?: number | null;

  @IntegerField(0, 7, { nullable: true })
  maxAgileDaysPerWeek?: number | null;

  /** Whether a person in a shift rotation may work in agile mode (emergency phases only). */
  @FlagField({ nullable: true })
  agileOnShiftDays?: boolean | null;

  /** Whether agile work needs an individual agreement (L. 81/2017 art. 19). */
  @FlagField({ nullable: true })
  agreementRequired?: boolean | null;

  @ApiProperty({ type: [PresenceBoundDto], maxItems: MAX_BOUNDS, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_BOUNDS)
  @ValidateNested({ each: true })
  @Type(() => PresenceBoundDto)
  presenceBounds?: PresenceBoundDto[];

  @ApiProperty({ type: PhaseRampDto, nullable: true, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PhaseRampDto)
  ramp?: PhaseRampDto | null;

  /** Absent or null: the body's criteria. */
  @ApiProperty({ type: PhaseCriteriaDto, nullable: true, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PhaseCriteriaDto)
  criteria?: PhaseCriteriaDto | null;

  /** Weeks over which the turns of agile work are balanced; null: without an end. */
  @IntegerField(1, 26, { nullable: true })
  rotationWindowWeeks?: number | null;
}
