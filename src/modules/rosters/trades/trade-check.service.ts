import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RuleCost } from '../../../planner/explain/check-session/roster-difference';
import type { Assignment } from '../../../planner/problem/assignment';
import { addDays, mondayOf } from '../../../planner/problem/calendar';
import type { Finding } from '../../../planner/problem/finding';
import { RosterChecks } from '../editing/roster-checks.service';
import { PublishedRosters } from '../published-rosters.service';
import type { PublishedAssignment } from '../published-rosters.service';
import { RosterEntity } from '../roster.entity';
import { changeOf, dutiesOf } from './trade-change';
import type { TradeParties } from './trade-change';
import { WeekAfter } from './week-after.service';

/** Levels that a head weighs. What fairness and wishes cost would tell of a person's wishes. */
const SHOWN_LEVELS: readonly string[] = ['cover-floor', 'contingents', 'service'];

/** A trade as the rules see it now. */
export interface WeighedTrade {
  /** The one published roster of all its people and days. */
  readonly roster: RosterEntity;
  readonly duties: Assignment[];
  readonly lawRaised: readonly Finding[];
  readonly impact: RuleCost[];
}

/** Looks at the published roster behind a trade, and asks all rules what the trade would do to it. */
@Injectable()
export class TradeCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly published: PublishedRosters,
    private readonly checks: RosterChecks,
    private readonly weekAfter: WeekAfter,
  ) {}

  /** A person's published duty on a day; undefined where there is none. */
  async dutyOn(personId: string, on: string): Promise<PublishedAssignment | undefined> {
    return (await this.published.assignmentsOf(personId, on, addDays(on, 1)))[0];
  }

  /** Published duties of the unit's people in the week of a day. */
  unitWeek(unitId: string, on: string): Promise<PublishedAssignment[]> {
    return this.published.assignmentsOfUnit(unitId, mondayOf(on), addDays(mondayOf(on), 7));
  }

  /** What the two people have on the days, as it is published now. */
  async currentDuties(parties: TradeParties): Promise<Assignment[]> {
    const { personId, colleagueId, days } = parties;
    const found = await Promise.all([personId, colleagueId].flatMap((who) => days.map((on) => this.dutyOn(who, on))));
    return dutiesOf(
      parties,
      found.filter((duty) => duty !== undefined),
    );
  }

  /**
   * @param unitIds units of the two people
   * @returns null where the days are not of one published roster
   */
  async weigh(parties: TradeParties, unitIds: readonly string[]): Promise<WeighedTrade | null> {
    const roster = await this.rosterOf(parties.days, unitIds);
    if (roster === null) return null;
    const duties = await this.currentDuties(parties);
    const change = changeOf(parties, duties);
    const { difference } = await this.checks.difference(roster, change);
    const isLawful = difference.lawRaised.length === 0;
    const lawRaised = isLawful ? await this.weekAfter.lawRaised(roster, change) : difference.lawRaised;
    const impact = difference.costs.filter(({ level }) => SHOWN_LEVELS.includes(level));
    return { roster, duties, lawRaised, impact };
  }

  private async rosterOf(days: readonly string[], unitIds: readonly string[]): Promise<RosterEntity | null> {
    const asked = unitIds.flatMap((unitId) => days.map((on) => this.published.rosterOf(unitId, mondayOf(on))));
    const ids = new Set((await Promise.all(asked)).map((roster) => roster?.rosterId));
    const [id] = ids;
    if (ids.size !== 1 || id === undefined) return null;
    return this.dataSource.manager.findOneByOrFail(RosterEntity, { id });
  }
}
