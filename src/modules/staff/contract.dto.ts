import { OmitType, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import {
  CivilDateField,
  IdField,
  IdListField,
  IntegerField,
  IntegerListField,
  TextField,
  WeekdaysField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { ContractEntity } from './contract.entity';

export class CreateContractDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** Minutes of a full week: 36 h = 2160; at most the 48 h of D.Lgs. 66/2003 art. 4. */
  @IntegerField(1, 2880)
  weeklyMinutes: number;

  @IntegerField(1, 7)
  daysPerWeek: number;

  /** ISO weekdays on which it allows work; at least daysPerWeek of them. */
  @WeekdaysField()
  weekdays: Weekday[];

  /** Shift templates it allows; empty: all. */
  @IdListField()
  shiftTemplateIds: string[];

  /** Minutes of each week of a cycle (42 h and 30 h in turn), `weeklyMinutes` on average; absent or empty: every week alike. */
  @IntegerListField(0, 2880, 52, { optional: true })
  cycleMinutes?: number[];

  /** A day of the first week of the cycle; given with weeks in `cycleMinutes`. */
  @CivilDateField({ nullable: true })
  cycleOn?: string | null;
}

export class UpdateContractDto extends PartialType(OmitType(CreateContractDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A kind of contract: full time, part-time orizzontale or verticale. */
export class ContractDto extends CreateContractDto {}

export class ContractListQueryDto extends PageQueryDto {
  /** Contracts of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function contractDto(row: ContractEntity): ContractDto {
  return omit(row, 'version');
}
