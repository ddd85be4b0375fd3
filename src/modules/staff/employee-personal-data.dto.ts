import { ApiProperty } from '@nestjs/swagger';
import { COMMUTE_BANDS } from '../../planner/rotation/criteria-score';
import type { CommuteBand } from '../../planner/rotation/criteria-score';
import { ChoiceField, CivilDateField, FlagField, IntegerField } from '../../platform/http/fields';
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

  /**
   * Class of legal priority for agile work (L. 81/2017 art. 18 c. 3-bis), a higher one first; 0 or null: none. What it comes
   * from is not recorded.
   */
  @IntegerField(0, 9, { nullable: true })
  remotePriorityClass?: number | null;
}

/** What the rotation criteria look at, and what they make of it. For the personnel office only. */
export class EmployeePersonalDataDto extends UpdateEmployeePersonalDataDto {
  /** Priority for agile work, 0 (none) to 1 (highest): all that a plan sees of these data. */
  @ApiProperty({ format: 'double', minimum: 0, maximum: 1 })
  remotePriority: number;
}

export function employeePersonalDataDto(row: PersonalData): EmployeePersonalDataDto {
  const { birthDate, commute, publicTransport, remotePriority, remotePriorityClass } = row;
  return { birthDate, commute, publicTransport, remotePriority, remotePriorityClass };
}
