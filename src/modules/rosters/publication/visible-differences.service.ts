import { Injectable } from '@nestjs/common';
import { isOwnUnit } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import type { RosterStatus } from '../roster-status';
import type { RosterEntity } from '../roster.entity';
import { RostersService } from '../rosters.service';
import { byPerson } from './day-changes';
import type { DayChange } from './day-changes';
import { LateChanges } from './late-changes.service';
import { RosterDifferences } from './roster-differences.service';
import { RosterFinder, rosterNotFound } from './roster-finder.service';

/** On their way to publication: a late change in one of these is the person's to agree to. */
const PENDING: readonly RosterStatus[] = ['submitted', 'approved'];

/** What a roster changes for one person. */
export interface PersonDifference {
  readonly personId: string;
  readonly changes: readonly DayChange[];
  /** Those that come, or came, inside the notice period. */
  readonly late: ReadonlySet<DayChange>;
}

/**
 * Differences as each may read them: those of the own units' people; an employee the own days of a
 * published roster, and of one on its way where it would change them late.
 */
@Injectable()
export class VisibleDifferences {
  constructor(
    private readonly rosters: RostersService,
    private readonly finder: RosterFinder,
    private readonly differences: RosterDifferences,
    private readonly lateChanges: LateChanges,
  ) {}

  /** By person. @throws DomainError `not-found`, also for a roster that is nothing to the actor */
  async list(
    actor: Actor,
    id: string,
  ): Promise<{ readonly roster: RosterEntity; readonly people: PersonDifference[] }> {
    if (actor.role === 'employee') return this.own(actor, id);
    const roster = await this.rosters.find(actor, id);
    const all = await this.differences.of(roster);
    const visible = all.filter((change) => isOfOwnUnit(actor, change));
    return { roster, people: await this.withLate(roster, visible) };
  }

  /**
   * The actor's own late changes of a roster that is on its way to publication.
   *
   * @throws DomainError `not-found` where there are none
   */
  async ownLate(
    actor: Actor,
    id: string,
  ): Promise<{ readonly roster: RosterEntity; readonly late: readonly DayChange[] }> {
    const roster = await this.finder.any(id);
    const late = PENDING.includes(roster.status) ? await this.lateOf(actor, roster) : [];
    if (late.length === 0) throw rosterNotFound(id);
    return { roster, late };
  }

  private async own(actor: Actor, id: string) {
    const roster = await this.finder.any(id);
    const own = (await this.differences.of(roster)).filter(({ personId }) => personId === actor.personId);
    if (PENDING.includes(roster.status)) await this.ownLate(actor, id);
    else if (roster.publishedAt === null || own.length === 0) await this.rosters.find(actor, id);
    return { roster, people: await this.withLate(roster, own) };
  }

  private async lateOf(actor: Actor, roster: RosterEntity): Promise<DayChange[]> {
    const changes = await this.differences.of(roster);
    return this.lateChanges.of(
      roster,
      changes.filter(({ personId }) => personId === actor.personId),
    );
  }

  private async withLate(roster: RosterEntity, changes: readonly DayChange[]): Promise<PersonDifference[]> {
    const late = new Set(await this.lateChanges.of(roster, changes));
    return byPerson(changes).map((person) => ({ ...person, late }));
  }
}

function isOfOwnUnit(actor: Actor, { before, after }: DayChange): boolean {
  return [before, after].some((row) => row !== null && isOwnUnit(actor, row.unitId));
}
