import { ApiProperty } from '@nestjs/swagger';
import type { RosterFindingEntity } from '../roster-finding.entity';

/** A day on which people of the contingent are too few or too many. */
export class UnmetContingentDayDto {
  @ApiProperty({ type: String, format: 'date', maxLength: 10, nullable: true })
  on: string | null;

  /** People below the least or above the most. */
  @ApiProperty({ format: 'double' })
  amount: number;

  /** People on site who count. */
  @ApiProperty({ type: [String], maxItems: 1000, items: { type: 'string', maxLength: 40 } })
  personIds: string[];

  @ApiProperty({ maxLength: 1000 })
  detail: string;
}

/** An approved contingent that the roster could not keep to: the people there are do not allow it. */
export class ReopeningSuggestionDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  contingentId: string;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  /** Points the roster pays for it. */
  @ApiProperty({ format: 'double' })
  penalty: number;

  @ApiProperty({ type: [UnmetContingentDayDto], maxItems: 400 })
  days: UnmetContingentDayDto[];

  /** In words. */
  @ApiProperty({ maxLength: 300 })
  suggestion: string;

  @ApiProperty({ type: Object, additionalProperties: { type: 'string', maxLength: 200 } })
  _links: Readonly<Record<string, string>>;
}

/** @param findings of one contingent, by day */
export function reopeningSuggestionDto(findings: readonly RosterFindingEntity[]): ReopeningSuggestionDto {
  const { contingentId, siteId } = findings[0]!;
  const contingent = `/v1/presence-contingents/${contingentId}`;
  const days = findings.length === 1 ? 'one day' : `${findings.length} days`;
  const suggestion = `The roster cannot keep to this contingent on ${days}. Reopen it and propose counts that the people there are can meet, or plan with more people.`;
  return {
    ...{ contingentId: contingentId ?? '', siteId, suggestion },
    penalty: findings.reduce((sum, { penalty }) => sum + penalty, 0),
    days: findings.map(({ on, amount, people, detail }) => ({ on, amount, personIds: people, detail })),
    _links: { contingent, reopening: `${contingent}/reopening` },
  };
}
