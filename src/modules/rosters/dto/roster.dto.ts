import { ApiProperty } from '@nestjs/swagger';
import { ROSTER_ORIGINS, ROSTER_STATUSES } from '../roster-status';
import type { RosterOrigin, RosterStatus } from '../roster-status';
import { isPublishable } from '../roster.entity';
import type { RosterEntity } from '../roster.entity';

/** Points by level and by rule; fewer are better, and the levels compare from the first on. */
export class RosterScoreDto {
  @ApiProperty({ format: 'double' })
  total: number;

  @ApiProperty({ type: Object, additionalProperties: { type: 'number', format: 'double' } })
  levels: Readonly<Record<string, number>>;

  @ApiProperty({ type: Object, additionalProperties: { type: 'number', format: 'double' } })
  rules: Readonly<Record<string, number>>;

  /** No roster can have fewer points than this. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  bound: number | null;

  /** 0 when proved optimal. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  gap: number | null;
}

/** A roster without its rows; `_links` lead to them. */
export class RosterDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  /** From `draft` over the sign-off of the heads to publication. */
  @ApiProperty({ enum: ROSTER_STATUSES })
  status: RosterStatus;

  /** How it was made: by a run, or out of another roster. */
  @ApiProperty({ enum: ROSTER_ORIGINS })
  origin: RosterOrigin;

  /** Roster it was derived from. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  basedOnId: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  publishedAt: string | null;

  /** Made with contingents that nobody has approved yet. */
  @ApiProperty()
  provisional: boolean;

  /** Whether it may come to be published: a draft, or on its way from there, and not provisional. */
  @ApiProperty()
  publishable: boolean;

  /** Answers a question, with other weights, contingents or absences than there are: it cannot be published. */
  @ApiProperty()
  hypothetical: boolean;

  /** What people call it among the drafts of its weeks. */
  @ApiProperty({ type: String, maxLength: 100, nullable: true })
  label: string | null;

  /** How far the planner came: `optimal`, `feasible`, or `cancelled` by a person. */
  @ApiProperty({ maxLength: 20 })
  planStatus: string;

  @ApiProperty({ type: [String], maxItems: 50, items: { type: 'string', maxLength: 40 } })
  unitIds: string[];

  @ApiProperty({ format: 'date', maxLength: 10 })
  from: string;

  @ApiProperty({ format: 'int32' })
  weeks: number;

  @ApiProperty({ format: 'int32' })
  version: number;

  /** Points in all. */
  @ApiProperty({ format: 'double' })
  score: number;

  @ApiProperty({ type: Number, format: 'double', nullable: true })
  bound: number | null;

  @ApiProperty({ type: Number, format: 'double', nullable: true })
  gap: number | null;

  @ApiProperty({ maxLength: 100 })
  solver: string;

  @ApiProperty({ format: 'int32' })
  seed: number;

  @ApiProperty({ format: 'double' })
  seconds: number;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  madeAt: string;

  @ApiProperty({ type: Object, additionalProperties: { type: 'string', maxLength: 200 } })
  _links: Readonly<Record<string, string>>;
}

export function rosterDto(roster: RosterEntity): RosterDto {
  const self = `/v1/rosters/${roster.id}`;
  return {
    id: roster.id,
    status: roster.status,
    origin: roster.origin,
    basedOnId: roster.basedOnId,
    submittedAt: roster.submittedAt?.toISOString() ?? null,
    publishedAt: roster.publishedAt?.toISOString() ?? null,
    provisional: roster.provisional,
    publishable: isPublishable(roster),
    hypothetical: roster.hypothetical,
    label: roster.label,
    planStatus: roster.planStatus,
    unitIds: roster.unitIds,
    from: roster.fromOn,
    weeks: roster.weeks,
    version: roster.version,
    score: roster.score.total,
    bound: roster.bound,
    gap: roster.gap,
    solver: roster.solver,
    seed: roster.seed,
    seconds: roster.seconds,
    madeAt: roster.madeAt.toISOString(),
    _links: {
      self,
      assignments: `${self}/assignments`,
      findings: `${self}/findings`,
      shortages: `${self}/shortages`,
      score: `${self}/score`,
      reopeningSuggestions: `${self}/reopening-suggestions`,
      signOffs: `${self}/sign-offs`,
      differences: `${self}/differences`,
    },
  };
}

export function rosterScoreDto({ score, bound, gap }: RosterEntity): RosterScoreDto {
  return { total: score.total, levels: score.levels, rules: score.rules, bound, gap };
}
