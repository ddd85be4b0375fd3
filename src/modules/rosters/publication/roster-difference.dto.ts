import { ApiProperty } from '@nestjs/swagger';
import { CivilTime } from '../civil-time';
import { RosterAssignmentDto, assignmentDto } from '../dto/roster-rows.dto';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity } from '../roster.entity';
import type { DayChange } from './day-changes';
import type { PersonDifference } from './visible-differences.service';

/** Days of the longest roster. */
const MAX_DAYS = 371;

/** One day of a person, before and after. */
export class DayDifferenceDto {
  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  /** Null: no work. */
  @ApiProperty({ type: RosterAssignmentDto, nullable: true })
  before: RosterAssignmentDto | null;

  /** Null: no work. */
  @ApiProperty({ type: RosterAssignmentDto, nullable: true })
  after: RosterAssignmentDto | null;

  /** A published roster said otherwise, and the day is nearer than the notice period. */
  @ApiProperty()
  isLate: boolean;
}

/** What a roster changes for one person. */
export class RosterDifferenceDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ type: [DayDifferenceDto], maxItems: MAX_DAYS })
  changes: DayDifferenceDto[];
}

export function rosterDifferenceDto(
  { personId, changes, late }: PersonDifference,
  { timeZone }: RosterEntity,
): RosterDifferenceDto {
  const civilTime = new CivilTime(timeZone);
  const rowDto = (row: RosterAssignmentEntity | null) => row && assignmentDto(row, civilTime);
  const dayDto = (change: DayChange): DayDifferenceDto => ({
    ...{ on: change.on, before: rowDto(change.before), after: rowDto(change.after), isLate: late.has(change) },
  });
  return { personId, changes: changes.map(dayDto) };
}
