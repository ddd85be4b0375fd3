import { ApiProperty } from '@nestjs/swagger';
import { dataErrorSentence } from '../../../planner/explain/sentences/data-error-sentence';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import type { DataError } from '../../../planner/plan-result';
import { isHypothetical } from '../planning-input/planning-input';
import { RUN_STATUSES, type RosterRunEntity, type RosterRunStatus } from '../roster-run.entity';

/** Something in the data that leaves no lawful roster, or why a run failed: which rule, who, which day, how to mend it. */
export class RosterRunErrorDto {
  @ApiProperty({ maxLength: 60 })
  rule: string;

  @ApiProperty({ type: [String], maxItems: 1000, items: { type: 'string', maxLength: 40 } })
  personIds: readonly string[];

  @ApiProperty({ type: String, format: 'date', maxLength: 10, nullable: true })
  on: string | null;

  @ApiProperty({ maxLength: 1000 })
  detail: string;
}

/** A run and how far it is. */
export class RosterRunDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ enum: RUN_STATUSES })
  status: RosterRunStatus;

  @ApiProperty({ type: [String], maxItems: 50, items: { type: 'string', maxLength: 40 } })
  unitIds: string[];

  @ApiProperty({ format: 'date', maxLength: 10 })
  from: string;

  @ApiProperty({ format: 'int32' })
  weeks: number;

  @ApiProperty({ format: 'int32' })
  timeLimitSeconds: number;

  /** Ends once its roster is proved within so many percent of the best possible. */
  @ApiProperty({ format: 'double' })
  gapPercent: number;

  @ApiProperty({ format: 'int32' })
  seed: number;

  /** Whether proposed contingents are taken as well. */
  @ApiProperty()
  provisional: boolean;

  /** What the draft will be called. */
  @ApiProperty({ type: String, maxLength: 100, nullable: true })
  label: string | null;

  /** Plans with other weights, contingents or absences than there are. */
  @ApiProperty()
  hypothetical: boolean;

  /** The roster whose fixed duties it plans around, where it is a new plan of one. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  basedOnId: string | null;

  /** What it does at this moment: `formulating`, `solving` or `checking`; null while it waits and when it is over. */
  @ApiProperty({ type: String, maxLength: 20, nullable: true })
  phase: string | null;

  /** Level of the objective being optimised. */
  @ApiProperty({ type: String, maxLength: 20, nullable: true })
  level: string | null;

  /** Week being planned, from 0. */
  @ApiProperty({ type: Number, format: 'int32', nullable: true })
  weekIndex: number | null;

  /** Points of the best roster so far; fewer are better. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  bestScore: number | null;

  /** No roster can have fewer points than this. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  bound: number | null;

  /** How far the best may be from the optimum, 0 when proved optimal. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  gap: number | null;

  @ApiProperty({ format: 'double' })
  elapsedSeconds: number;

  /** The roster it made, once it is over. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  rosterId: string | null;

  @ApiProperty({ type: [RosterRunErrorDto], maxItems: 1000 })
  errors: RosterRunErrorDto[];

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  createdAt: string;

  @ApiProperty({ type: Object, additionalProperties: { type: 'string', maxLength: 200 } })
  _links: Readonly<Record<string, string>>;
}

/** Most errors shown of one run; the rest shows once these are mended. */
const MAX_ERRORS = 1000;

export function rosterRunDto(run: RosterRunEntity, language: LanguageId): RosterRunDto {
  const self = `/v1/roster-runs/${run.id}`;
  return {
    id: run.id,
    status: run.status,
    unitIds: run.unitIds,
    from: run.fromOn,
    weeks: run.weeks,
    timeLimitSeconds: run.timeLimitSeconds,
    gapPercent: run.gapPercent,
    seed: run.seed,
    provisional: run.provisional,
    label: run.label,
    hypothetical: isHypothetical(run.planningInput),
    basedOnId: run.basedOnId,
    phase: run.phase,
    level: run.level,
    weekIndex: run.weekIndex,
    bestScore: run.bestScore,
    bound: run.bound,
    gap: run.gap,
    elapsedSeconds: run.elapsedSeconds,
    rosterId: run.rosterId,
    errors: run.errors.slice(0, MAX_ERRORS).map((error) => errorDto(error, language)),
    createdAt: run.createdAt.toISOString(),
    _links: run.rosterId ? { self, roster: `/v1/rosters/${run.rosterId}` } : { self },
  };
}

function errorDto(error: DataError, language: LanguageId): RosterRunErrorDto {
  const { rule, people, on } = error;
  return { rule, personIds: people, on, detail: dataErrorSentence(error, language, (personId) => personId) };
}
