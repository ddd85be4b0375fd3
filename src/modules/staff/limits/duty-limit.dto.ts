import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import type { DutyLimit } from '../../../planner/problem/roster-problem';
import { ChoiceField, IdField, IdListField, IntegerField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { DutyLimitEntity } from './duty-limit.entity';

const PERIODS: readonly DutyLimit['period'][] = ['week', 'month', 'horizon'];

export class CreateDutyLimitDto {
  /** Body whose people it is for. */
  @IdField()
  bodyId: string;

  /** Person it is for; absent or null: see `contractId`. */
  @IdField({ nullable: true })
  employeeId?: string | null;

  /** Contract whose people it is for; absent or null, without a person either: everybody. */
  @IdField({ nullable: true })
  contractId?: string | null;

  /** Shift templates, counted together; empty: any. */
  @IdListField()
  shiftTemplateIds: string[];

  /** Time in which they are counted; `horizon` is a plan's own. */
  @ChoiceField(PERIODS)
  period: DutyLimit['period'];

  @IntegerField(0, 366)
  minCount: number;

  /** At least `minCount`; absent or null: no upper bound. */
  @IntegerField(0, 366, { nullable: true })
  maxCount?: number | null;
}

export class UpdateDutyLimitDto extends PartialType(
  OmitType(CreateDutyLimitDto, ['bodyId', 'employeeId', 'contractId'] as const),
  { skipNullProperties: false },
) {}

/** How often people work certain shifts. Asked of them by the rule `duty-limits`, where it is on. */
export class DutyLimitDto extends CreateDutyLimitDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class DutyLimitListQueryDto extends PageQueryDto {
  /** Limits of this body. */
  @IdField({ optional: true })
  bodyId?: string;

  /** Limits of this person alone, without those of the contract and of everybody. */
  @IdField({ optional: true })
  employeeId?: string;
}

export function dutyLimitDto(row: DutyLimitEntity): DutyLimitDto {
  return omit(row, 'version');
}
