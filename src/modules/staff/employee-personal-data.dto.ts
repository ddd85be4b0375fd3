import { ApiProperty } from '@nestjs/swagger';
import { COMMUTE_BANDS } from '../../planner/rotation/criteria-score';
import type { CommuteBand } from '../../planner/rotation/criteria-score';
import { ChoiceField, CivilDateField, FlagField } from '../../platform/http/fields';
import type { PersonalData } from './employee-personal-data.entity';

/** Fields that are absent stay as they are; null: unknown. */
export class UpdateEmployeePersonalDataDto {
  @CivilDateField({ nullable: true })
  birthDate?: string | null;

  /** How far the person comes from (provenienza). */
  @ChoiceField(COMMUTE_BANDS, { nullable: true })
  commute?: CommuteBand | null;

  /** Whether the person comes by public transport. */
  @FlagField({ nullable: true })
  publicTransport?: boolean | null;
}

/** What the rotation criteria look at, and what they make of it. For the personnel office only. */
export class EmployeePersonalDataDto extends UpdateEmployeePersonalDataDto {
  /** Priority for agile work, 0 (none) to 1 (highest): all that a plan sees of these data. */
  @ApiProperty({ format: 'double', minimum: 0, maximum: 1 })
  remotePriority: number;
}

export function employeePersonalDataDto(row: PersonalData): EmployeePersonalDataDto {
  const { birthDate, commute, publicTransport, remotePriority } = row;
  return { birthDate, commute, publicTransport, remotePriority };
}
