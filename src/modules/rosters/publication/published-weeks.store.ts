import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { mondayOf } from '../../../planner/problem/calendar';
import { PublishedWeekEntity } from '../published-week.entity';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import { RosterEntity } from '../roster.entity';
import type { SpeakingRoster } from '../roster.entity';
import { unitWeeksOf } from '../unit-weeks';

type UnitWeek = Omit<SpeakingRoster, 'rosterId'>;

/** Rosters derived from one another, at the most; a chain longer than this has a fault in it. */
const LONGEST_CHAIN = 1000;

/** Which published roster speaks for each unit and week. The only writer of `published_weeks`. */
@Injectable()
export class PublishedWeeks {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What is published for the units and weeks that a roster would speak for: all of its own, or, where it derives from a
   * published roster, those for which that one still speaks. In the others newer rosters hold, and what was derived from
   * the old one says nothing about them.
   */
  async over(roster: RosterEntity, manager: EntityManager = this.dataSource.manager): Promise<SpeakingRoster[]> {
    const own = await this.speaking(unitWeeksOf(roster), manager);
    const basisId = await this.publishedBasis(roster, manager);
    return basisId === null ? own : own.filter(({ rosterId }) => rosterId === basisId);
  }

  /** The published roster of each of some units and weeks, in the same order. */
  async speaking(
    weeks: readonly UnitWeek[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<SpeakingRoster[]> {
    const rows = await manager.find(PublishedWeekEntity, {
      where: {
        unitId: In([...new Set(weeks.map(({ unitId }) => unitId))]),
        weekOn: In([...new Set(weeks.map(({ weekOn }) => weekOn))]),
      },
    });
    const rosterOf = new Map(rows.map((row) => [keyOf(row), row.rosterId]));
    return weeks.map(({ unitId, weekOn }) => ({
      ...{ unitId, weekOn },
      rosterId: rosterOf.get(keyOf({ unitId, weekOn })) ?? null,
    }));
  }

  /** Rows of the rosters that speak, each for its unit and week. */
  async rowsOf(
    weeks: readonly SpeakingRoster[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RosterAssignmentEntity[]> {
    const speaker = new Map(weeks.map((week) => [keyOf(week), week.rosterId]));
    const rosterIds = [...new Set(weeks.map(({ rosterId }) => rosterId))].filter((id) => id !== null);
    if (rosterIds.length === 0) return [];
    const rows = await manager.find(RosterAssignmentEntity, {
      where: { rosterId: In(rosterIds), unitId: In([...new Set(weeks.map(({ unitId }) => unitId))]) },
      order: { on: 'ASC', personId: 'ASC' },
    });
    return rows.filter(({ rosterId, ...row }) => speaker.get(weekKeyOf(row)) === rosterId);
  }

  /** Makes whoever publishes for one of these units wait until the caller's transaction ends. */
  async lock(manager: EntityManager, unitIds: readonly string[]): Promise<void> {
    for (const unitId of [...unitIds].sort()) {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`published-weeks ${unitId}`]);
    }
  }

  /**
   * Lets a roster speak for units and weeks, in place of the rosters named. Those that speak for nothing any more become
   * `superseded`; one that still speaks elsewhere stays `published`.
   *
   * @returns ids of the rosters superseded as a whole
   * @throws QueryFailedError by `pk_published_weeks` where another roster speaks for one of them meanwhile
   */
  async takeOver(manager: EntityManager, rosterId: string, weeks: readonly SpeakingRoster[]): Promise<string[]> {
    for (const { unitId, weekOn, rosterId: before } of weeks) {
      if (before !== null) await manager.delete(PublishedWeekEntity, { unitId, weekOn, rosterId: before });
      await manager.insert(PublishedWeekEntity, { unitId, weekOn, rosterId });
    }
    const olds = [...new Set(weeks.map(({ rosterId: old }) => old))].filter((id) => id !== null);
    if (olds.length === 0) return [];
    const speaking = await manager.find(PublishedWeekEntity, { where: { rosterId: In(olds) } });
    const silent = olds.filter((id) => !speaking.some((week) => week.rosterId === id)).sort();
    if (silent.length > 0) {
      const set = manager.createQueryBuilder().update(RosterEntity).set({ status: 'superseded' });
      await set.where({ id: In(silent) }).execute();
    }
    return silent;
  }

  /** The published roster at the root of a chain of derived ones; null where the chain starts with a draft. */
  private async publishedBasis({ basedOnId }: RosterEntity, manager: EntityManager): Promise<string | null> {
    for (let id = basedOnId, steps = 0; id !== null && steps < LONGEST_CHAIN; steps++) {
      const basis: RosterEntity | null = await manager.findOneBy(RosterEntity, { id });
      if (basis?.publishedAt) return basis.id;
      id = basis?.basedOnId ?? null;
    }
    return null;
  }
}

/** Whether the same rosters speak for the same units and weeks. */
export function isSameSpeaking(a: readonly SpeakingRoster[], b: readonly SpeakingRoster[]): boolean {
  const textOf = (weeks: readonly SpeakingRoster[]): string =>
    weeks
      .map((week) => `${keyOf(week)} ${week.rosterId ?? ''}`)
      .sort()
      .join(', ');
  return textOf(a) === textOf(b);
}

/** Unit and week of a row. */
export function weekKeyOf({ unitId, on }: Pick<RosterAssignmentEntity, 'unitId' | 'on'>): string {
  return keyOf({ unitId, weekOn: mondayOf(on) });
}

/** Unit and week as one text. */
export function keyOf({ unitId, weekOn }: UnitWeek): string {
  return `${unitId} ${weekOn}`;
}
