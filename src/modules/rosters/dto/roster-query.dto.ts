import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../../platform/http/paging';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

export class RosterListQueryDto extends PageQueryDto {
  /** Rosters this unit is planned in. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  unitId?: string;

  /** Rosters that start on this Monday. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Matches(CIVIL_DATE, { message: 'from must be a date as yyyy-mm-dd' })
  from?: string;
}

export class AssignmentListQueryDto extends PageQueryDto {
  /** Assignments of one day. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Matches(CIVIL_DATE, { message: 'on must be a date as yyyy-mm-dd' })
  on?: string;

  /** Assignments of one person. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  personId?: string;

  /** Assignments at one site. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  siteId?: string;
}
