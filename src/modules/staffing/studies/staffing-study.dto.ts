import { ApiProperty } from '@nestjs/swagger';
import { AnswerCount, AnswerList } from '../answer-field';
import { StudiedVariantDto, StudyDifferencesDto } from './study-figures.dto';
import type { StaffingStudyEntity } from './staffing-study.entity';

/** A study of timetables without its figures. */
export class StaffingStudyHeadDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ maxLength: 40 })
  bodyId: string;

  @ApiProperty({ maxLength: 200 })
  name: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  madeAt: string;
}

/** Two or more timetables or phases side by side, as they were studied; a study is never changed. */
export class StaffingStudyDto extends StaffingStudyHeadDto {
  /** Share of the time paid people are away. */
  @ApiProperty({ format: 'double', minimum: 0, maximum: 0.9 })
  shrinkage: number;

  /** Desks an open door needs where nobody states a need. */
  @AnswerCount()
  minOpenDesks: number;

  @AnswerList(StudiedVariantDto, 6)
  variants: readonly StudiedVariantDto[];

  /** Each further variant less the first one. */
  @AnswerList(StudyDifferencesDto, 5)
  differences: readonly StudyDifferencesDto[];
}

export function staffingStudyHeadDto({ id, bodyId, name, madeAt }: StaffingStudyEntity): StaffingStudyHeadDto {
  return { id, bodyId, name, madeAt: madeAt.toISOString() };
}

export function staffingStudyDto(row: StaffingStudyEntity): StaffingStudyDto {
  return { ...staffingStudyHeadDto(row), ...row.study };
}
