import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, IntegerField, RatioField, TextField } from '../../platform/http/fields';
import { PhaseRampDto, PhaseUnitRuleDto } from './phase-line.dto';
import type { PhaseRule } from './resolve-phase-rule';

export class PhaseRuleQueryDto {
  @IdField()
  unitId: string;

  /** Day of the calendar. */
  @CivilDateField()
  on: string;
}

/** How far a ramp is on the day. */
export class RampProgressDto extends PhaseRampDto {
  /** Week of the phase from 1. */
  @IntegerField(1, 10_000)
  week: number;

  /** Least share of the remotable staff on site in this week. */
  @RatioField()
  onSiteRatio: number;
}

/** What the phase plan says for a unit on a day. */
export class PhaseRuleDto extends PhaseUnitRuleDto {
  @IdField()
  declare unitId: string;

  @CivilDateField()
  on: string;

  /** Phase in force; `ordinary` where there is none. */
  @IdField()
  phaseId: string;

  /**
   * The line it comes from: the phase's address and, after the #, the scope of the line (`*`, `directorate:ID`, `unit:ID`).
   * Null where no phase is in force.
   */
  @TextField(200, { nullable: true })
  planLine: string | null;

  @ApiProperty({ type: RampProgressDto, nullable: true })
  declare ramp: RampProgressDto | null;
}

export function phaseRuleDto(rule: PhaseRule): PhaseRuleDto {
  return { ...rule, presenceBounds: [...rule.presenceBounds] };
}
