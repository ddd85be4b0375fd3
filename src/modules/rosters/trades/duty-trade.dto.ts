import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LEVELS } from '../../../planner/problem/finding';
import type { Assignment } from '../../../planner/problem/assignment';
import { ChoiceField, CivilDateField, IdField, TextField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { EXPIRY_CAUSES, TRADE_STATUSES } from './duty-trade.entity';
import type { DutyTradeEntity, TradeStatus } from './duty-trade.entity';

const REASON_MAX_LENGTH = 2000;
const MAX_RULES = 200;
/** Two people on two days. */
const MAX_DUTIES = 4;

const ASSIGNEES = ['colleague', 'unit_head'] as const;
type Assignee = (typeof ASSIGNEES)[number];

export class CreateSwapRequestDto {
  /** Day of your own duty. */
  @CivilDateField()
  on: string;

  @IdField()
  colleagueId: string;

  /** Day of the colleague's duty; may be the same day. On each of the two days you exchange whatever you both have. */
  @CivilDateField()
  colleagueOn: string;
}

export class CreateDutyOfferDto {
  /** Day of the duty that you offer to the colleagues of your unit who are free and may take it. */
  @CivilDateField()
  on: string;
}

export class TradeDecisionDto {
  @ChoiceField(['approved', 'declined'])
  decision: 'approved' | 'declined';

  /** Needed to decline. */
  @TextField(REASON_MAX_LENGTH, { nullable: true })
  reason?: string | null;
}

export class DutyTradeListQueryDto extends PageQueryDto {
  /** Those that stand so. */
  @ChoiceField(TRADE_STATUSES, { optional: true })
  status?: TradeStatus;
}

/** A duty of the two people, as it was published when last looked at. */
export class TradedDutyDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ maxLength: 40 })
  dutyId: string;

  /** Null for agile work. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  @ApiProperty({ maxLength: 40 })
  activityId: string;

  @ApiProperty({ enum: ['on-site', 'agile'] })
  mode: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  startAt: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  endAt: string;
}

/** A rule that costs more, or less where negative, once the duties are traded. */
export class TradeImpactDto {
  @ApiProperty({ maxLength: 60 })
  rule: string;

  @ApiProperty({ enum: LEVELS })
  level: string;

  @ApiProperty({ format: 'double' })
  points: number;
}

/** Duties that two colleagues trade. */
export class DutyTradeDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ enum: TRADE_STATUSES })
  status: TradeStatus;

  /** Whose turn it is; null: nobody's any more. */
  @ApiProperty({ type: String, enum: ASSIGNEES, nullable: true })
  assignedTo: Assignee | null;

  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ maxLength: 40 })
  unitId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  /** Null for an offer that nobody has taken. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  colleagueId: string | null;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  colleagueUnitId: string | null;

  /** Null for an offer. */
  @ApiProperty({ type: String, format: 'date', maxLength: 10, nullable: true })
  colleagueOn: string | null;

  @ApiProperty({ type: [TradedDutyDto], maxItems: MAX_DUTIES })
  duties: TradedDutyDto[];

  /** For heads and the personnel office; absent for the people of the trade. */
  @ApiPropertyOptional({ type: [TradeImpactDto], maxItems: MAX_RULES })
  impact?: TradeImpactDto[];

  /** Units whose head has approved. */
  @ApiProperty({ type: [String], maxItems: 2 })
  approvedUnitIds: string[];

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  madeAt: string;

  /** Until when it is to be accepted and decided. */
  @ApiProperty({ format: 'date-time', maxLength: 30 })
  expiresAt: string;

  @ApiProperty({ type: String, enum: EXPIRY_CAUSES, nullable: true })
  expiredBecause: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, maxLength: REASON_MAX_LENGTH, nullable: true })
  decisionReason: string | null;

  /** The published roster that carries it out. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  correctionId: string | null;
}

export function assigneeOf({ status }: Pick<DutyTradeEntity, 'status'>): Assignee | null {
  return status === 'open' ? 'colleague' : status === 'accepted' ? 'unit_head' : null;
}

/** A trade as somebody may see it. */
export interface SeenTrade {
  readonly trade: DutyTradeEntity;
  readonly approvedUnitIds: readonly string[];
  /** Whether the reader answers for the people, and sees what it does to the service. */
  readonly asHead: boolean;
}

export function dutyTradeDto({ trade, approvedUnitIds, asHead }: SeenTrade): DutyTradeDto {
  const { id, status, personId, unitId, on, colleagueId, colleagueUnitId, colleagueOn, decisionReason } = trade;
  return {
    ...{ id, status, assignedTo: assigneeOf(trade), personId, unitId, on, colleagueId, colleagueUnitId, colleagueOn },
    duties: trade.duties.map(tradedDutyDto),
    ...(asHead ? { impact: trade.impact.map(({ rule, level, points }) => ({ rule, level, points })) } : {}),
    approvedUnitIds: [...approvedUnitIds],
    madeAt: trade.madeAt.toISOString(),
    expiresAt: trade.expiresAt.toISOString(),
    expiredBecause: trade.expiredBecause,
    decidedAt: trade.decidedAt?.toISOString() ?? null,
    decisionReason,
    correctionId: trade.correctionId,
  };
}

/** A trade for the audit trail. */
export function auditedTrade(trade: DutyTradeEntity): object {
  return dutyTradeDto({ trade, approvedUnitIds: [], asHead: true });
}

function tradedDutyDto({ startAtMinute, endAtMinute, ...duty }: Assignment): TradedDutyDto {
  const { personId, on, dutyId, siteId, activityId, mode } = duty;
  const instant = (minute: number) => new Date(minute * 60_000).toISOString();
  return {
    personId,
    on,
    dutyId,
    siteId,
    activityId,
    mode,
    startAt: instant(startAtMinute),
    endAt: instant(endAtMinute),
  };
}
