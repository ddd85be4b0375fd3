import { Injectable } from '@nestjs/common';
import { coverInThreads } from '../../planner/staffing/shift-cover/threads/shift-cover-thread-runner';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import { CivilTime } from '../rosters/civil-time';
import { StaffRecords } from '../staff/staff-records.service';
import { daysToWeigh, holdsOn } from './contingent-days';
import { MOST_IMPACT_DAYS } from './contingent-impact.dto';
import type { ContingentImpactDto, ContingentImpactQueryDto } from './contingent-impact.dto';
import { impactDay } from './impact-day';
import type { CoveredDay } from './impact-day';
import { coverTaskOf, remotableOf, siteDayOf } from './impact-tasks';
import { phaseBoundsOf } from './phase-bounds';
import type { PhaseBound, UnitWeeks } from './phase-bounds';
import type { PresenceContingentEntity } from './presence-contingent.entity';
import { PresenceContingentsService } from './presence-contingents.service';
import { UnitWeeksReader } from './unit-weeks.service';
import type { SiteCounts } from './weigh-decision';
import { requireRole } from '../identity/access';

/** Days shown unless asked for otherwise. */
const USUAL_DAYS = 7;

/** What a contingent would mean for the days it is about, seen before it is decided. */
@Injectable()
export class ContingentImpactService {
  constructor(
    private readonly contingents: PresenceContingentsService,
    private readonly units: UnitWeeksReader,
    private readonly staff: StaffRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * Waiting, cover, people and bounds of the phase with the contingent's counts, or with others that are tried. Names
   * people of the own unit; says of nobody whether or why they are absent.
   *
   * @throws DomainError `not-found` to whom the contingent does not exist; `invalid` for counts out of order
   */
  async impact(actor: Actor, id: string, query: ContingentImpactQueryDto): Promise<ContingentImpactDto> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const row = await this.contingents.find(actor, id);
    const { minCount = row.minCount, maxCount = row.maxCount, targetCount = row.targetCount } = query;
    const counts = { siteId: row.siteId, minCount, maxCount, targetCount };
    requireOrder(counts);
    const dayCount = query.days ?? USUAL_DAYS;
    const today = query.fromOn ?? this.clock.now().toISOString().slice(0, 10);
    const { fromOn, toOn } = daysToWeigh(row, today, Math.min(dayCount, MOST_IMPACT_DAYS));
    const weeks = await this.units.read(row.unitId, fromOn, toOn);
    const { problem } = weeks;
    const days = problem.days
      .filter(({ on, isHoliday }) => on >= fromOn && on <= toOn && !isHoliday && holdsOn(row, on))
      .map(({ on }) => siteDayOf(problem, row, on));
    const tasks = days.flatMap((day) => [targetCount, null].map((people) => coverTaskOf(problem, day, people)));
    const covers = await coverInThreads(tasks);
    const covered = days.map((day, index): CoveredDay => ({
      ...{ day, task: tasks[2 * index]! },
      ...{ tried: covers[2 * index]!, unbounded: covers[2 * index + 1]! },
    }));
    const civilTime = new CivilTime(problem.timeZone);
    const remotable = new Set(days.flatMap((day) => remotableOf(problem, day).map((person) => person.id)));
    return {
      ...{ contingentId: row.id, minCount, maxCount, targetCount },
      remotable: (await this.staff.names([...remotable])).map(({ personId, name }) => ({ personId, name })),
      days: covered.map((one) => impactDay(problem, one, counts, boundsOf(weeks, row, one.day.on), civilTime)),
    };
  }
}

/** The bounds a contingent has a part in: those of its site and of all sites together. */
function boundsOf(weeks: UnitWeeks, { unitId, siteId }: PresenceContingentEntity, on: string): PhaseBound[] {
  return phaseBoundsOf(weeks, unitId, on).filter((bound) => bound.siteId === null || bound.siteId === siteId);
}

function requireOrder({ minCount, maxCount, targetCount }: SiteCounts): void {
  if (targetCount >= minCount && (maxCount === null || maxCount >= targetCount)) return;
  const detail = `targetCount ${targetCount} lies between minCount ${minCount} and maxCount ${maxCount ?? 'none'}, both allowed: try the other counts as well.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: 'targetCount', rule: 'count', detail }]);
}
