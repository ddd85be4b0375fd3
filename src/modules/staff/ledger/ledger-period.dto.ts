import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, DecimalField, IdField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { LedgerPeriodEntity } from './ledger-period.entity';

/** Days, or fair shares of days, of a part of a week or month. Left out: none. */
const CountField = (): PropertyDecorator => DecimalField(0, 1000, { optional: true });

export class CreateLedgerPeriodDto {
  /** First day: a Monday, or the first of the month where one begins within the week. */
  @CivilDateField()
  fromOn: string;

  /** Fair share of the days on site; that of a whole week is in the first of its rows. Absent or null: not known. */
  @DecimalField(0, 1000, { nullable: true })
  presenceDueDays?: number | null;

  /** Days on site. */
  @CountField()
  presenceDays?: number;

  /** Days in agile work. */
  @CountField()
  agileDays?: number;

  @CountField()
  mornings?: number;

  @CountField()
  afternoons?: number;

  /** Duties with three hours or more between 22:00 and 06:00. */
  @CountField()
  nights?: number;

  @CountField()
  saturdays?: number;

  /** Fair share of them. */
  @CountField()
  saturdaysDue?: number;

  /** Saturdays beside a closed Friday or Monday. */
  @CountField()
  longSaturdays?: number;

  /** Fair share of them. */
  @CountField()
  longSaturdaysDue?: number;

  /** Afternoons, as far as they are shared out. */
  @CountField()
  lateDays?: number;

  /** Fair share of them. */
  @CountField()
  lateDaysDue?: number;
}

/** What a person bore in a part of a week or month, before the first roster made here. */
export class LedgerPeriodDto extends CreateLedgerPeriodDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class LedgerPeriodListQueryDto extends PageQueryDto {}

export function ledgerPeriodDto(row: LedgerPeriodEntity): LedgerPeriodDto {
  return omit(row, 'version');
}
