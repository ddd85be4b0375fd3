import type { LanguageId } from '../../../planner/explain/sentences/language';
import { ApiProperty } from '@nestjs/swagger';
import type { Alternative } from '../../../planner/explain/alternative';
import { pointsByLevel, type RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import { CivilTime } from '../civil-time';
import { ComparedDutyDto, comparedDutyDto } from '../comparison/roster-comparison.dto';
import { RosterFindingDto } from '../dto/roster-rows.dto';
import { RuleCostDto, measuredFindingDto } from '../editing/roster-edit.dto';
import type { Candidate, RankedCandidates } from './replacements.service';

const KINDS: readonly Alternative['kind'][] = ['takes-over', 'moves', 'gives-back'];

/** Work of a day or week. */
export class LoadDto {
  @ApiProperty({ format: 'int32' })
  paidMinutes: number;

  @ApiProperty({ format: 'int32' })
  duties: number;
}

/** Work before and after taking the duty over. */
export class LoadChangeDto {
  @ApiProperty({ type: LoadDto })
  before: LoadDto;

  @ApiProperty({ type: LoadDto })
  after: LoadDto;
}

/** What the rules say of a change: points more are worse, fewer are better. */
export class RulesEffectDto {
  /** Laws it would break. */
  @ApiProperty({ type: [RosterFindingDto], maxItems: 1000 })
  lawBroken: RosterFindingDto[];

  @ApiProperty({ type: Object, additionalProperties: { type: 'number', format: 'double' } })
  levels: Readonly<Record<string, number>>;

  @ApiProperty({ type: [RuleCostDto], maxItems: 200 })
  rules: RuleCostDto[];
}

/** A duty of another day that a candidate gives back. */
export class DutyGivenBackDto extends ComparedDutyDto {
  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;
}

/** Somebody who could take the duty over. */
export class ReplacementCandidateDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  /** `takes-over` on a free day, `moves` from other work of that day, `gives-back` another duty of the week. */
  @ApiProperty({ enum: KINDS })
  kind: string;

  /** What the person does not do any more. */
  @ApiProperty({ type: [DutyGivenBackDto], maxItems: 7 })
  leaves: DutyGivenBackDto[];

  /** Beside the roster with the duty left open. */
  @ApiProperty({ type: RulesEffectDto })
  effect: RulesEffectDto;

  @ApiProperty({ type: LoadChangeDto })
  day: LoadChangeDto;

  @ApiProperty({ type: LoadChangeDto })
  week: LoadChangeDto;
}

/** Who could take over an assignment, the best first. */
export class ReplacementCandidatesDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ type: ComparedDutyDto, nullable: true })
  duty: ComparedDutyDto | null;

  /** If nobody takes it over, beside the roster as it is. */
  @ApiProperty({ type: RulesEffectDto })
  leftOpen: RulesEffectDto;

  @ApiProperty({ type: [ReplacementCandidateDto], maxItems: 20 })
  candidates: ReplacementCandidateDto[];

  /** Colleagues who could do it too, but break more law or rank lower. */
  @ApiProperty({ format: 'int32' })
  leftOutCount: number;
}

export function replacementCandidatesDto(
  { roster, replacement, candidates }: RankedCandidates,
  language: LanguageId,
): ReplacementCandidatesDto {
  const { duty, leftOpen, leftOutCount } = replacement;
  const civilTime = new CivilTime(roster.timeZone);
  return {
    personId: duty.personId,
    on: duty.on,
    duty: comparedDutyDto(duty, civilTime),
    leftOpen: rulesEffectDto(leftOpen, language),
    candidates: candidates.map((candidate) => candidateDto(candidate, civilTime, language)),
    leftOutCount,
  };
}

function candidateDto(candidate: Candidate, civilTime: CivilTime, language: LanguageId): ReplacementCandidateDto {
  const { colleagueId, kind, change, difference, day, week } = candidate;
  const leaves = change.removed.map((duty) => ({ ...comparedDutyDto(duty, civilTime)!, on: duty.on }));
  return { personId: colleagueId, kind, leaves, effect: rulesEffectDto(difference, language), day, week };
}

export function rulesEffectDto(difference: RosterDifference, language: LanguageId): RulesEffectDto {
  return {
    lawBroken: difference.lawRaised.map((finding) => measuredFindingDto(finding, language)),
    levels: pointsByLevel(difference),
    rules: difference.costs.map((cost) => ({ ...cost })),
  };
}
