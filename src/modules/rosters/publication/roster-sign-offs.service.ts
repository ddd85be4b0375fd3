import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import { isOwnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { UnitHeads } from '../../identity/unit-heads.service';
import { Outbox } from '../../notifications/outbox.service';
import { RosterSignOffEntity } from '../roster-sign-off.entity';
import type { SignOffDecision } from '../roster-sign-off.entity';
import { RosterEntity } from '../roster.entity';
import { RostersService } from '../rosters.service';
import { PublicationSettings } from './publication-settings.service';
import { RosterFinder } from './roster-finder.service';
import { requireStatus, rosterStep } from './roster-steps';
import { coveredUnits } from './roster-submission.service';

/** What a head says of a submitted roster. */
export interface SignOff {
  readonly decision: SignOffDecision;
  /** Needed to decline. */
  readonly reason?: string | null;
}

/**
 * The heads sign a submitted roster off, each for the units they lead. One roster is approved once every unit of it has
 * been signed off, and declined as soon as one head declines. A unit that nobody leads is the personnel office's to sign.
 */
@Injectable()
export class RosterSignOffs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: RosterFinder,
    private readonly rosters: RostersService,
    private readonly settings: PublicationSettings,
    private readonly heads: UnitHeads,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs off, or declines, for all own units that are still open.
   *
   * @throws DomainError `not-found`; `conflict` where the roster is not submitted, where nothing is left for the actor to
   * sign, or by the four-eyes rule; `invalid` for declining without a reason; `precondition-failed`
   */
  async decide(actor: Actor, id: string, version: number, { decision, reason }: SignOff): Promise<RosterEntity> {
    requireRole(actor, 'hr_officer', 'unit_head');
    await this.rosters.find(actor, id);
    requireReason(decision, reason);
    return this.dataSource.transaction(async (manager) => {
      const before = await this.finder.any(id, manager);
      requireStatus(before, 'decided', 'submitted');
      await this.requireFourEyes(manager, actor, before);
      const given = await manager.findBy(RosterSignOffEntity, { rosterId: id });
      const open = coveredUnits(before.submittedOver ?? []).filter((unit) => !given.some((own) => own.unitId === unit));
      const unitIds = await this.unitsToSign(manager, actor, open);
      const status = decision === 'declined' ? 'declined' : unitIds.length === open.length ? 'approved' : 'submitted';
      const after = await updateVersioned(manager, RosterEntity, id, version, { status });
      const signed = { rosterId: id, decision, decidedBy: actor.userId, decidedAt: this.clock.now() };
      const rows = unitIds.map((unitId) => ({ ...signed, unitId, reason: reason ?? null }));
      await manager.insert(RosterSignOffEntity, rows);
      await this.tell(manager, after);
      const step = status === 'submitted' ? 'signed-off' : status;
      await this.trail.append(manager, rosterStep(actor, step, before, after, reason ?? null));
      return after;
    });
  }

  /**
   * Who signed for which unit so far, by unit; null where nobody has.
   *
   * @throws DomainError `forbidden` for an employee; `not-found`
   */
  async list(actor: Actor, id: string): Promise<{ unitId: string; signOff: RosterSignOffEntity | null }[]> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const roster = await this.rosters.find(actor, id);
    const given = await this.dataSource.manager.findBy(RosterSignOffEntity, { rosterId: id });
    return coveredUnits(roster.submittedOver ?? []).map((unitId) => ({
      ...{ unitId, signOff: given.find((row) => row.unitId === unitId) ?? null },
    }));
  }

  /** A head's open units; for the personnel office those without a head. */
  private async unitsToSign(manager: EntityManager, actor: Actor, open: readonly string[]): Promise<string[]> {
    const own = open.filter((unitId) => isOwnUnit(actor, unitId));
    const led = await this.heads.ledUnits(own, manager);
    const units = actor.role === 'unit_head' ? own : own.filter((unitId) => !led.has(unitId));
    if (units.length > 0) return units;
    const detail =
      actor.role === 'unit_head'
        ? 'Your units have been signed off already.'
        : 'Every unit that is still open has a head who signs it off; the personnel office signs only for units without one.';
    throw new DomainError('conflict', 'nothing-to-sign', detail);
  }

  private async requireFourEyes(manager: EntityManager, actor: Actor, roster: RosterEntity): Promise<void> {
    const { submittedBy, authorIds, bodyId } = roster;
    const isAuthor = submittedBy === actor.userId || authorIds.includes(actor.userId);
    if (!isAuthor || !(await this.settings.of(bodyId, manager)).fourEyes) return;
    const detail =
      'You made, edited or submitted this roster: somebody else signs it off (four eyes, publication settings of the body).';
    throw new DomainError('conflict', 'four-eyes', detail);
  }

  private async tell(
    manager: EntityManager,
    { id, version, unitIds, status, submittedBy }: RosterEntity,
  ): Promise<void> {
    if (status !== 'declined' || submittedBy === null) return;
    await this.outbox.add(manager, { kind: 'roster.declined', rosterId: id, version, unitIds, submittedBy });
  }
}

function requireReason(decision: SignOffDecision, reason: string | null | undefined): void {
  if (decision !== 'declined' || (reason ?? '').trim() !== '') return;
  const detail = 'Say why you decline: the personnel office plans anew with it.';
  throw new DomainError('invalid', 'decision-refused', detail, [{ pointer: '/reason', rule: 'required', detail }]);
}
