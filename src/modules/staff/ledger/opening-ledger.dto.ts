import { PartialType } from '@nestjs/swagger';
import { DecimalField, IdField } from '../../../platform/http/fields';
import { omit } from '../../../platform/omit';
import type { LedgerEntryEntity } from '../ledger-entry.entity';

/** Days, or fair shares of days, of all time before the first roster made here. */
const BalanceField = (): PropertyDecorator => DecimalField(0, 100_000);

class OpeningBalanceDto {
  /** Days on site. */
  @BalanceField()
  presenceDays: number;

  /** Fair share of them. */
  @BalanceField()
  presenceDueDays: number;

  /** Days in agile work. */
  @BalanceField()
  agileDays: number;

  @BalanceField()
  mornings: number;

  @BalanceField()
  afternoons: number;

  @BalanceField()
  saturdays: number;

  /** Fair share of them. */
  @BalanceField()
  saturdaysDue: number;
}

export class UpdateOpeningLedgerDto extends PartialType(OpeningBalanceDto, { skipNullProperties: false }) {}

/** What a person bore in all before the first roster made here, and what the fair share of it was. */
export class OpeningLedgerDto extends OpeningBalanceDto {
  @IdField()
  employeeId: string;
}

export function openingLedgerDto(row: LedgerEntryEntity): OpeningLedgerDto {
  return { employeeId: row.id, ...omit(row, 'id', 'version') };
}
