import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, DecimalField, IntegerField, TextField } from '../../platform/http/fields';

export const BALANCES = [
  'presence-days',
  'agile-days',
  'saturdays',
  'afternoons',
  'agile-days-of-month',
  'minutes-of-week',
  'minutes',
] as const;
export type BalanceKind = (typeof BALANCES)[number];

const MOST = 100_000;

export class BalanceQueryDto {
  /** The windows end with the week of this day; today unless given. */
  @CivilDateField({ optional: true })
  on?: string;
}

/** What a person has been given in a window of days, beside the mean of the unit. */
export class BalanceDto {
  @ChoiceField(BALANCES)
  kind: BalanceKind;

  @ChoiceField(['days', 'minutes'])
  unit: 'days' | 'minutes';

  @CivilDateField()
  from: string;

  /** Inclusive. */
  @CivilDateField()
  to: string;

  @IntegerField(0, MOST)
  value: number;

  /**
   * What the contract asks of the published weeks, absences and holidays taken off, or the most agile days of a month;
   * null where nothing is set.
   */
  @IntegerField(0, MOST, { nullable: true })
  expected: number | null;

  /** Mean of the unit's people; null for a unit of fewer than four, where it would be about persons. */
  @DecimalField(0, MOST, { nullable: true })
  unitAverage: number | null;
}

/** A person's balances, counted from published rosters alone. */
export class MyBalancesDto {
  @TextField(40)
  personId: string;

  @CivilDateField()
  on: string;

  @ApiProperty({ type: [BalanceDto], maxItems: BALANCES.length })
  items: BalanceDto[];
}
