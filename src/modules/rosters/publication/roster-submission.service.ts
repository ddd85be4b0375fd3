import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { Outbox } from '../../notifications/outbox.service';
import { RosterConsentEntity } from '../roster-consent.entity';
import { RosterSignOffEntity } from '../roster-sign-off.entity';
import { RosterEntity } from '../roster.entity';
import type { SpeakingRoster } from '../roster.entity';
import { isSameSpeaking, PublishedWeeks } from './published-weeks.store';
import { RosterFinder } from './roster-finder.service';
import { requireStatus, rosterStep } from './roster-steps';

/** The personnel office hands a draft to the heads of its units, or takes it back. */
@Injectable()
export class RosterSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: RosterFinder,
    private readonly weeks: PublishedWeeks,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Submits a draft for sign-off. What is published for its units and weeks at this moment is what the heads decide
   * over; where another roster is published meanwhile, it is submitted once more, and every head decides again.
   *
   * @throws DomainError `not-found`; `conflict` where it is provisional, not a draft, or derived from a roster that speaks
   * for nothing any more; `precondition-failed`
   */
  async submit(actor: Actor, id: string, version: number, reason: string | null): Promise<RosterEntity> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.finder.managed(actor, id, manager);
      const over = await this.weeks.over(before, manager);
      requireSubmittable(before, over);
      await manager.delete(RosterSignOffEntity, { rosterId: id });
      await manager.delete(RosterConsentEntity, { rosterId: id });
      const after = await updateVersioned(manager, RosterEntity, id, version, {
        ...{ status: 'submitted', submittedBy: actor.userId, submittedAt: this.clock.now(), submittedOver: over },
      });
      const unitIds = coveredUnits(over);
      await this.outbox.add(manager, { kind: 'roster.submitted', rosterId: id, version: after.version, unitIds });
      await this.trail.append(manager, rosterStep(actor, 'submitted', before, after, reason));
      return after;
    });
  }

  /**
   * Takes a roster back that was not published: it stays to be read, and nobody signs it off any more.
   *
   * @throws DomainError `not-found`; `conflict` for a published one, which another version supersedes instead;
   * `precondition-failed`
   */
  async withdraw(actor: Actor, id: string, version: number, reason: string | null): Promise<RosterEntity> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.finder.managed(actor, id, manager);
      requireStatus(before, 'withdrawn', 'draft', 'submitted', 'approved', 'declined');
      const after = await updateVersioned(manager, RosterEntity, id, version, { status: 'withdrawn' });
      await this.trail.append(manager, rosterStep(actor, 'withdrawn', before, after, reason));
      return after;
    });
  }
}

/** Units whose heads sign a roster off: those for which it would speak. */
export function coveredUnits(over: readonly SpeakingRoster[]): string[] {
  return [...new Set(over.map(({ unitId }) => unitId))].sort();
}

function requireSubmittable(roster: RosterEntity, over: readonly SpeakingRoster[]): void {
  if (over.length === 0) {
    const detail = `The roster ${roster.id} derives from a published one that newer rosters have superseded: derive it from those.`;
    throw new DomainError('conflict', 'basis-superseded', detail);
  }
  const changed = roster.submittedOver !== null && !isSameSpeaking(roster.submittedOver, over);
  if (changed) requireStatus(roster, 'submitted', 'draft', 'submitted', 'approved');
  else requireStatus(roster, 'submitted', 'draft');
  if (roster.provisional) {
    const detail = `The roster ${roster.id} was planned with contingents that nobody has approved; plan again once they are.`;
    throw new DomainError('conflict', 'roster-provisional', detail);
  }
  if (roster.hypothetical) {
    const detail = `The roster ${roster.id} answers a question of what if, on other data than those that hold; plan again without them.`;
    throw new DomainError('conflict', 'roster-hypothetical', detail);
  }
}
