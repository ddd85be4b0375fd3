import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity, SpeakingRoster } from '../roster.entity';
import { mondaysOf } from '../unit-weeks';
import { dayChanges } from './day-changes';
import type { DayChange } from './day-changes';
import { keyOf, PublishedWeeks, weekKeyOf } from './published-weeks.store';

/** What a roster changes for each person, against what it supersedes or, where nothing is published, is based on. */
@Injectable()
export class RosterDifferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly weeks: PublishedWeeks,
  ) {}

  /** Changes by person and day. What was submitted is compared with what was published then. */
  async of(roster: RosterEntity): Promise<DayChange[]> {
    return this.against(roster, roster.submittedOver ?? (await this.weeks.over(roster)));
  }

  /** Changes against the rosters that speak for some units and weeks, and against the basis where none does. */
  async against(
    roster: RosterEntity,
    over: readonly SpeakingRoster[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DayChange[]> {
    const published = new Set(over.flatMap((week) => (week.rosterId === null ? [] : [keyOf(week)])));
    const compared = over.map((week) => ({ ...week, rosterId: week.rosterId ?? roster.basedOnId }));
    const before = await this.weeks.rowsOf(compared, manager);
    const after = await this.weeks.rowsOf(
      over.map((week) => ({ ...week, rosterId: roster.id })),
      manager,
    );
    return dayChanges(before, after, (row) => published.has(weekKeyOf(row)));
  }

  /**
   * What people would have if the roster were published: its rows where it would speak, the published ones of its other
   * units and weeks, and its own where nobody has published any.
   *
   * @param unsaved rows of a roster that is not stored yet
   */
  async resulting(
    roster: RosterEntity,
    over: readonly SpeakingRoster[],
    unsaved: readonly RosterAssignmentEntity[] = [],
  ): Promise<RosterAssignmentEntity[]> {
    const taken = new Set(over.map(keyOf));
    const all = roster.unitIds.flatMap((unitId) => mondaysOf(roster).map((weekOn) => ({ unitId, weekOn })));
    const speaking = await this.weeks.speaking(all);
    const resulting = speaking.map((week) => ({
      ...week,
      rosterId: taken.has(keyOf(week)) ? roster.id : (week.rosterId ?? roster.id),
    }));
    const own = new Set(resulting.filter(({ rosterId }) => rosterId === roster.id).map(keyOf));
    return [...(await this.weeks.rowsOf(resulting)), ...unsaved.filter((row) => own.has(weekKeyOf(row)))];
  }
}
