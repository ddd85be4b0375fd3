import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CivilDateField, IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { AbsenceEntity } from './absence.entity';

export class CreateAbsenceDto {
  @CivilDateField()
  fromOn: string;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;

  /** Why; read by the personnel office only. */
  @TextField(500, { nullable: true })
  reason?: string | null;
}

export class UpdateAbsenceDto extends PartialType(CreateAbsenceDto, { skipNullProperties: false }) {}

/** A period in which a person is absent (assenza). `reason` is there for the personnel office alone. */
export class AbsenceDto extends CreateAbsenceDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class AbsenceListQueryDto extends PageQueryDto {}

/** An absence read without its reason has none to show: the column is selected for the personnel office only. */
export function absenceDto({ id, employeeId, fromOn, toOn, reason }: AbsenceEntity): AbsenceDto {
  return { id, employeeId, fromOn, toOn, ...(reason === undefined ? {} : { reason }) };
}
