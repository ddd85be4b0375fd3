import type { LanguageId } from '../../../planner/explain/sentences/language';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { CivilDateField, FlagField, IdField, IntegerField, TextField } from '../../../platform/http/fields';
import { CivilTime } from '../civil-time';
import { ComparedDayDto, ComparedDutyDto, comparedDayDto, comparedDutyDto } from '../comparison/roster-comparison.dto';
import { RulesEffectDto, rulesEffectDto } from '../replacements/replacement-candidates.dto';
import type { KeptProposal } from './repair-messages';
import type { RosterRepairEntity } from './roster-repair.entity';

/** Somebody absent, both dates inclusive. Nobody says why. */
export class RepairAbsenceDto {
  @IdField()
  personId: string;

  @CivilDateField()
  from: string;

  @CivilDateField()
  to: string;
}

/** A site, for some days, both inclusive. */
export class SitePeriodDto {
  @IdField()
  siteId: string;

  @CivilDateField()
  from: string;

  @CivilDateField()
  to: string;
}

/** What happened to a roster; at least one of the three. */
export class RepairRequestDto {
  @ApiProperty({ type: [RepairAbsenceDto], required: false, maxItems: 100 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RepairAbsenceDto)
  absences?: RepairAbsenceDto[];

  /** Sites nobody can work at. */
  @ApiProperty({ type: [SitePeriodDto], required: false, maxItems: 50 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SitePeriodDto)
  closedSites?: SitePeriodDto[];

  /** Sites whose contingents were decided anew after the roster was made; the numbers are those approved now. */
  @ApiProperty({ type: [SitePeriodDto], required: false, maxItems: 50 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SitePeriodDto)
  contingents?: SitePeriodDto[];
}

/** Takes one of the proposals. */
export class RepairAcceptanceDto {
  /** From 1, in the order of the proposals. */
  @IntegerField(1, 3)
  proposal: number;

  /** Whether the absences are recorded as well, without a reason; absent: no. */
  @FlagField({ optional: true })
  recordAbsences?: boolean;

  /** For the audit trail. Say nothing of absences or health. */
  @TextField(2000, { nullable: true })
  reason?: string | null;
}

/** A duty nobody does any more. */
export class RepairGapDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ type: ComparedDutyDto, nullable: true })
  duty: ComparedDutyDto | null;
}

/** What changes for one person on one day. */
export class RepairChangeDto extends ComparedDayDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;
}

/** One way of mending the roster. */
export class RepairProposalDto {
  /** What to accept it by. */
  @ApiProperty({ format: 'int32' })
  number: number;

  @ApiProperty({ maxLength: 30 })
  kind: string;

  /** Whose days change, besides the absent. */
  @ApiProperty({ type: [String], maxItems: 5000, items: { type: 'string', maxLength: 40 } })
  disturbedPersonIds: readonly string[];

  @ApiProperty({ type: [RepairChangeDto], maxItems: 10_000 })
  changes: RepairChangeDto[];

  @ApiProperty({ format: 'double' })
  score: number;

  /** Beside leaving the gaps open: points fewer are what it gains. */
  @ApiProperty({ type: RulesEffectDto })
  effect: RulesEffectDto;

  /** Beside the roster as it is. */
  @ApiProperty({ type: RulesEffectDto })
  besideRoster: RulesEffectDto;
}

/** Ways of mending a roster, the one that disturbs fewest people first, then the best. */
export class RosterRepairDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ format: 'uuid', maxLength: 36 })
  rosterId: string;

  @ApiProperty({ enum: ['running', 'completed', 'failed'] })
  status: string;

  @ApiProperty({ format: 'int32' })
  version: number;

  @ApiProperty({ type: [RepairGapDto], maxItems: 10_000 })
  gaps: RepairGapDto[];

  /** Why there are no proposals, of a repair that failed. */
  @ApiProperty({ type: String, maxLength: 500, nullable: true })
  failure: string | null;

  /** If nothing is done, beside the roster as it is; null while it runs. */
  @ApiProperty({ type: RulesEffectDto, nullable: true })
  leftOpen: RulesEffectDto | null;

  @ApiProperty({ type: [RepairProposalDto], maxItems: 3 })
  proposals: RepairProposalDto[];

  /** The draft an accepted proposal became. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  acceptedRosterId: string | null;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  createdAt: string;
}

export function rosterRepairDto(repair: RosterRepairEntity, timeZone: string, language: LanguageId): RosterRepairDto {
  const { id, rosterId, status, version, found, failure, acceptedRosterId, createdAt } = repair;
  const civilTime = new CivilTime(timeZone);
  return {
    ...{ id, rosterId, status, version, failure, acceptedRosterId },
    gaps: (found?.gaps ?? []).map((gap) => ({
      ...{ personId: gap.personId, on: gap.on },
      duty: comparedDutyDto(gap, civilTime),
    })),
    leftOpen: found ? rulesEffectDto(found.leftOpen, language) : null,
    proposals: (found?.proposals ?? []).map((proposal, index) => proposalDto(proposal, index + 1, civilTime, language)),
    createdAt: createdAt.toISOString(),
  };
}

function proposalDto(
  proposal: KeptProposal,
  number: number,
  civilTime: CivilTime,
  language: LanguageId,
): RepairProposalDto {
  const { kind, disturbed, changes, score, besideLeftOpen, besidePublished } = proposal;
  return {
    ...{ number, kind, disturbedPersonIds: disturbed, score: score.total },
    changes: changes.map((day) => ({ personId: day.personId, ...comparedDayDto(day, civilTime) })),
    effect: rulesEffectDto(besideLeftOpen, language),
    besideRoster: rulesEffectDto(besidePublished, language),
  };
}
