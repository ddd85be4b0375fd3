import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { ContingentDecisionDto } from './contingent-decision.dto';
import { daysToWeigh, holdsOn } from './contingent-days';
import { phaseBoundsOf } from './phase-bounds';
import { BINDING_STATUSES, PresenceContingentEntity } from './presence-contingent.entity';
import { UnitWeeksReader } from './unit-weeks.service';
import { outOfBounds } from './weigh-amendment';
import { decidedCounts } from './weigh-decision';
import type { Refusal } from './weigh-decision';

/** Days of a contingent without an end that an amendment is held against the phases of: a quarter of a year. */
const DAYS_AHEAD = 85;

/** Holds amendments against what the phases say for the unit and its days. */
@Injectable()
export class AmendmentBounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly units: UnitWeeksReader,
    private readonly clock: Clock,
  ) {}

  /** The first day's refusals of an amendment that leaves the bounds; none where it stays within on every day. */
  async refusals(row: PresenceContingentEntity, decision: ContingentDecisionDto): Promise<readonly Refusal[]> {
    const { fromOn, toOn } = daysToWeigh(row, this.clock.now().toISOString().slice(0, 10), DAYS_AHEAD);
    const weeks = await this.units.read(row.unitId, fromOn, toOn);
    const others = await this.othersOf(row);
    const amended = { siteId: row.siteId, ...decidedCounts(row, decision) };
    for (const { on, isHoliday } of weeks.problem.days) {
      if (on < fromOn || on > toOn || isHoliday || !holdsOn(row, on)) continue;
      const ofDay = others.filter((other) => holdsOn(other, on));
      const refusals = outOfBounds(row, amended, ofDay, phaseBoundsOf(weeks, row.unitId, on));
      if (refusals.length > 0) return refusals;
    }
    return [];
  }

  /** Whole sites only: what is said of an activity or a shift counts people of the site once more. */
  private async othersOf(row: PresenceContingentEntity): Promise<PresenceContingentEntity[]> {
    const rows = await this.dataSource.manager.find(PresenceContingentEntity, {
      where: { unitId: row.unitId, status: In([...BINDING_STATUSES, 'proposed']) },
    });
    return rows.filter(
      ({ id, siteId, activityId, shiftTemplateId }) =>
        id !== row.id && siteId !== row.siteId && activityId === null && shiftTemplateId === null,
    );
  }
}
