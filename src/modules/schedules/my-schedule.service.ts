import { Injectable } from '@nestjs/common';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { addDays } from '../../planner/problem/calendar';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import { civilDateAt } from '../rosters/civil-time';
import { MAX_SCHEDULE_DAYS } from './my-schedule.dto';
import type { MyScheduleDto, ScheduleQueryDto } from './my-schedule.dto';
import { OfficeNamesService } from './office-names.service';
import { OwnDaysService } from './own-days.service';
import { ownPerson } from './own-person';
import { requirePlanningDate } from './planning-date';
import { scheduleDays } from './schedule-days';

const USUAL_DAYS = 28;

/**
 * Somebody's own days: what is published, why, and where the own absences lie. One indexed
 * look-up and no more: the reasons are facts kept with the roster, the names are those of half a minute ago.
 */
@Injectable()
export class MyScheduleService {
  constructor(
    private readonly ownDays: OwnDaysService,
    private readonly names: OfficeNamesService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for a user who is nobody planned, `invalid` for a range out of bounds */
  async schedule(actor: Actor, query: ScheduleQueryDto, language: LanguageId): Promise<MyScheduleDto> {
    const personId = ownPerson(actor);
    const unitId = actor.personUnitId;
    if (unitId === null) throw new DomainError('not-found', 'no-person', 'You are not among the people planned here.');
    const names = await this.names.ofUnit(unitId);
    const [from, to] = rangeOf(query, civilDateAt(this.clock.now(), names.timeZone));
    const own = await this.ownDays.read(personId, unitId, from, to);
    return {
      ...{ personId, from, to },
      timeZone: names.timeZone,
      days: scheduleDays(own, names, [from, to], language),
    };
  }
}

function rangeOf(query: ScheduleQueryDto, today: string): readonly [string, string] {
  const from = query.from ?? today;
  requirePlanningDate(from, 'from');
  const to = query.to ?? addDays(from, USUAL_DAYS - 1);
  if (from <= to && to < addDays(from, MAX_SCHEDULE_DAYS)) return [from, to];
  const detail = `to is not before from, and the range has at most ${MAX_SCHEDULE_DAYS} days.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: 'to', rule: 'range', detail }]);
}
