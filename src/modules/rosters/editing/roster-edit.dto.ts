import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { pointsByLevel, type RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import { findingSentence } from '../../../planner/explain/sentences/finding-sentence';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import type { Finding, Score } from '../../../planner/problem/finding';
import { ChoiceField, CivilDateField, IdField, TextField } from '../../../platform/http/fields';
import { RosterFindingDto } from '../dto/roster-rows.dto';
import { EDIT_OPERATIONS, type EditOperation } from './edit-operation';
import type { RosterEditOutcome } from './roster-edit-outcome';

const MAX_OPERATIONS = 200;
const MAX_FINDINGS = 10_000;
const REASON_MAX_LENGTH = 2000;

/** One step of an edit. */
export class EditOperationDto {
  /**
   * `change` a duty, `add` one on a free day, `remove` it, `swap` it with a colleague's, `pin` it so that new plans keep
   * it, `unpin` it.
   */
  @ChoiceField(EDIT_OPERATIONS)
  operation: EditOperation['operation'];

  @IdField()
  personId: string;

  @CivilDateField()
  on: string;

  /** With `add` and `change`: a shift template offered that day; absent: as it was. */
  @IdField({ optional: true })
  dutyId?: string;

  /** With `add` and `change`: absent or null: as it was, else the home site; agile work has none. */
  @IdField({ nullable: true })
  siteId?: string | null;

  /** With `add` and `change`; absent: as it was. */
  @IdField({ optional: true })
  activityId?: string;

  /** With `add` and `change`; absent: as it was, else as the duty is usual. */
  @ChoiceField(['on-site', 'agile'], { optional: true })
  mode?: 'on-site' | 'agile';

  /** With `swap`: the colleague. */
  @IdField({ optional: true })
  withPersonId?: string;

  /** With `swap`: the day of the colleague's duty; absent: the same day, on which both take what the other does. */
  @CivilDateField({ optional: true })
  withOn?: string;
}

/** A law that the officer answers for. */
export class LawOverrideDto {
  /** Rule id; one of those the list of rules calls overridable. */
  @IdField()
  rule: string;

  /** Kept with the roster and in the audit trail. Say nothing of absences or health. */
  @TextField(REASON_MAX_LENGTH, { minLength: 5 })
  reason: string;
}

/** Operations that are all done, in their order, or none of them. */
export class RosterEditRequestDto {
  @ApiProperty({ type: [EditOperationDto], minItems: 1, maxItems: MAX_OPERATIONS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_OPERATIONS)
  @ValidateNested({ each: true })
  @Type(() => EditOperationDto)
  operations: EditOperationDto[];

  @ApiProperty({ type: [LawOverrideDto], required: false, maxItems: 20 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LawOverrideDto)
  overrides?: LawOverrideDto[];
}

/** Points a rule costs more, or less where negative. */
export class RuleCostDto {
  @ApiProperty({ maxLength: 60 })
  rule: string;

  @ApiProperty({ maxLength: 20 })
  level: string;

  @ApiProperty({ format: 'double' })
  points: number;
}

/** Two scores; levels compare from the first on, and fewer points are better. */
export class ScoreDifferenceDto {
  @ApiProperty({ format: 'double' })
  before: number;

  @ApiProperty({ format: 'double' })
  after: number;

  /** Points more, or fewer where negative, by level. */
  @ApiProperty({ type: Object, additionalProperties: { type: 'number', format: 'double' } })
  levels: Readonly<Record<string, number>>;

  /** Rules that cost more or less, strongest level first. */
  @ApiProperty({ type: [RuleCostDto], maxItems: 200 })
  rules: RuleCostDto[];
}

/** A law finding that somebody answers for. */
export class OverriddenFindingDto extends RosterFindingDto {
  @ApiProperty({ maxLength: REASON_MAX_LENGTH })
  reason: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  decidedAt: string;
}

/** What an edit comes to. */
export class RosterEditDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  rosterId: string;

  /** Of the roster as it is now, as in its ETag. */
  @ApiProperty({ format: 'int32' })
  version: number;

  /** Person-days that are planned otherwise. */
  @ApiProperty({ format: 'int32' })
  changedPersonDays: number;

  @ApiProperty({ type: ScoreDifferenceDto })
  score: ScoreDifferenceDto;

  @ApiProperty({ type: [RosterFindingDto], maxItems: MAX_FINDINGS })
  newFindings: RosterFindingDto[];

  @ApiProperty({ type: [RosterFindingDto], maxItems: MAX_FINDINGS })
  resolvedFindings: RosterFindingDto[];

  /** Laws the edit would break that nobody answers for: it would be refused. None of an edit that is saved. */
  @ApiProperty({ type: [RosterFindingDto], maxItems: MAX_FINDINGS })
  blockingFindings: RosterFindingDto[];

  @ApiProperty({ type: [OverriddenFindingDto], maxItems: MAX_FINDINGS })
  overriddenFindings: OverriddenFindingDto[];
}

export function rosterEditDto(
  { roster, measured, edited, blocking, answered }: RosterEditOutcome,
  language: LanguageId,
): RosterEditDto {
  const said = (finding: Finding): RosterFindingDto => measuredFindingDto(finding, language);
  const { before, after, difference, findings } = measured;
  const days = [...edited.change.removed, ...edited.change.added].map(({ personId, on }) => `${personId} ${on}`);
  return {
    rosterId: roster.id,
    version: roster.version,
    changedPersonDays: new Set(days).size,
    score: scoreDifferenceDto(before.score, after.check.score, difference),
    newFindings: findings.raised.slice(0, MAX_FINDINGS).map(said),
    resolvedFindings: findings.resolved.slice(0, MAX_FINDINGS).map(said),
    blockingFindings: blocking.slice(0, MAX_FINDINGS).map(said),
    overriddenFindings: answered.slice(0, MAX_FINDINGS).map(({ finding, reason, decidedAt }) => ({
      ...said(finding),
      ...{ reason, decidedAt: decidedAt.toISOString() },
    })),
  };
}

export function scoreDifferenceDto(before: Score, after: Score, difference: RosterDifference): ScoreDifferenceDto {
  const rules = difference.costs.map(({ rule, level, points }) => ({ rule, level, points }));
  return { before: before.total, after: after.total, levels: pointsByLevel(difference), rules };
}

/** A finding as the check returns it, before it is a row. */
export function measuredFindingDto(finding: Finding, language: LanguageId): RosterFindingDto {
  const { rule, level, amount, unit, penalty, people, on, site, contingentId = null } = finding;
  const detail = findingSentence(finding, language, (personId) => personId);
  return { rule, level, amount, unit, penalty, personIds: [...people], on, siteId: site, contingentId, detail };
}
