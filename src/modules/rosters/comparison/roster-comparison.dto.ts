import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { ChangedPersonDay } from '../../../planner/explain/compare-rosters';
import type { Assignment } from '../../../planner/problem/assignment';
import { LEVELS } from '../../../planner/problem/finding';
import { groupBy } from '../../../planner/problem/roster-view';
import { CivilTime } from '../civil-time';
import { RosterScoreDto, rosterScoreDto } from '../dto/roster.dto';
import { ScoreDifferenceDto, scoreDifferenceDto } from '../editing/roster-edit.dto';
import { FIGURES, figuresByPerson, spreadOf, type PersonFigures, type Spread } from './person-figures';
import type { ComparedRosters } from './roster-comparisons.service';

/** The roster to compare with. */
export class RosterComparisonQueryDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  @IsUUID()
  with: string;
}

/** Work of one day. */
export class ComparedDutyDto {
  @ApiProperty({ maxLength: 40 })
  dutyId: string;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  @ApiProperty({ maxLength: 40 })
  activityId: string;

  @ApiProperty({ enum: ['on-site', 'agile'] })
  mode: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  startAt: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  endAt: string;
}

/** A day on which two rosters plan a person differently. */
export class ComparedDayDto {
  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  /** Null where the person is free. */
  @ApiProperty({ type: ComparedDutyDto, nullable: true })
  before: ComparedDutyDto | null;

  @ApiProperty({ type: ComparedDutyDto, nullable: true })
  after: ComparedDutyDto | null;
}

/** What a person bears. */
export class PersonFiguresDto {
  @ApiProperty({ format: 'int32' })
  paidMinutes: number;

  @ApiProperty({ format: 'int32' })
  presenceDays: number;

  @ApiProperty({ format: 'int32' })
  agileDays: number;

  @ApiProperty({ format: 'int32' })
  saturdays: number;

  @ApiProperty({ format: 'int32' })
  afternoons: number;
}

/** One person in both rosters. */
export class ComparedPersonDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ type: PersonFiguresDto })
  before: PersonFiguresDto;

  @ApiProperty({ type: PersonFiguresDto })
  after: PersonFiguresDto;

  @ApiProperty({ type: [ComparedDayDto], maxItems: 371 })
  changedDays: ComparedDayDto[];
}

/** How a figure is shared out. */
export class SpreadDto {
  @ApiProperty({ format: 'double' })
  total: number;

  @ApiProperty({ format: 'double' })
  least: number;

  @ApiProperty({ format: 'double' })
  mean: number;

  @ApiProperty({ format: 'double' })
  most: number;

  /** Standard deviation. */
  @ApiProperty({ format: 'double' })
  deviation: number;
}

/** A figure in both rosters: its sum, and how evenly it is shared out among the people the reader answers for. */
export class ComparedFigureDto {
  @ApiProperty({ enum: FIGURES })
  figure: string;

  @ApiProperty({ type: SpreadDto })
  before: SpreadDto;

  @ApiProperty({ type: SpreadDto })
  after: SpreadDto;
}

/** Two rosters of the same units and weeks side by side. */
export class RosterComparisonDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  rosterId: string;

  @ApiProperty({ format: 'uuid', maxLength: 36 })
  withId: string;

  /** Which of the two the rules find better, both measured by what the first was planned with; null: neither. */
  @ApiProperty({ type: String, enum: ['before', 'after'], nullable: true })
  better: 'before' | 'after' | null;

  /** The strongest level at which they differ: it decides alone. */
  @ApiProperty({ type: String, enum: LEVELS, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: ScoreDifferenceDto })
  difference: ScoreDifferenceDto;

  /** Of the first, as measured now. */
  @ApiProperty({ type: RosterScoreDto })
  scoreBefore: RosterScoreDto;

  /** Of the second, by the same yardstick; bound and gap are those of its own plan. */
  @ApiProperty({ type: RosterScoreDto })
  scoreAfter: RosterScoreDto;

  /** Hours, presence, agile days, Saturdays and afternoons. */
  @ApiProperty({ type: [ComparedFigureDto], maxItems: 10 })
  figures: ComparedFigureDto[];

  /** Person-days planned differently, of everybody. */
  @ApiProperty({ format: 'int32' })
  changedPersonDays: number;

  /** The people the reader answers for. */
  @ApiProperty({ type: [ComparedPersonDto], maxItems: 5000 })
  people: ComparedPersonDto[];
}

export function rosterComparisonDto(compared: ComparedRosters): RosterComparisonDto {
  const { roster, other, problem, duties, comparison, ownPeople } = compared;
  const figures = { before: figuresByPerson(problem, duties.before), after: figuresByPerson(problem, duties.after) };
  const of = (side: 'before' | 'after', id: string): PersonFigures => figures[side].get(id)!;
  const spread = (side: 'before' | 'after', figure: (typeof FIGURES)[number]): Spread =>
    spreadOf(ownPeople.map((id) => of(side, id)[figure]));
  const civilTime = new CivilTime(roster.timeZone);
  const daysOf = groupBy(comparison.changedDays, ({ personId }) => personId);
  const { before, after } = comparison;
  return {
    rosterId: roster.id,
    withId: other.id,
    better: comparison.better,
    decidedAt: comparison.decidedAt,
    difference: scoreDifferenceDto(before.score, after.score, comparison.difference),
    scoreBefore: rosterScoreDto({ ...roster, score: before.score }),
    scoreAfter: rosterScoreDto({ ...other, score: after.score }),
    figures: FIGURES.map((figure) => ({ figure, before: spread('before', figure), after: spread('after', figure) })),
    changedPersonDays: comparison.changedDays.length,
    people: ownPeople.map((personId) => ({
      personId,
      before: of('before', personId),
      after: of('after', personId),
      changedDays: (daysOf.get(personId) ?? []).map((day) => comparedDayDto(day, civilTime)),
    })),
  };
}

export function comparedDayDto({ on, before, after }: ChangedPersonDay, civilTime: CivilTime): ComparedDayDto {
  return { on, before: comparedDutyDto(before[0], civilTime), after: comparedDutyDto(after[0], civilTime) };
}

export function comparedDutyDto(duty: Assignment | undefined, civilTime: CivilTime): ComparedDutyDto | null {
  if (!duty) return null;
  const { dutyId, siteId, activityId, mode, startAtMinute, endAtMinute } = duty;
  return {
    ...{ dutyId, siteId, activityId, mode },
    startAt: civilTime.iso(startAtMinute),
    endAt: civilTime.iso(endAtMinute),
  };
}
