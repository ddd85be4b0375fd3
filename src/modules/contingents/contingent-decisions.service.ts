import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { updateVersioned } from '../../platform/database/versioned-update';
import { AuditTrail } from '../audit/audit-trail.service';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { AmendmentBounds } from './amendment-bounds.service';
import type { ContingentDecisionDto, ReopeningDto, VersionedContingentDecisionDto } from './contingent-decision.dto';
import { ContingentExpiry } from './contingent-expiry.service';
import { instantOf, requireFuture } from './contingent-proposals.service';
import { contingentStep } from './contingent-steps';
import { PresenceContingentEntity } from './presence-contingent.entity';
import { PresenceContingentsService } from './presence-contingents.service';
import { refused, refusedTogether } from './refused-decision';
import { decidedCounts, notFound, refusalsOf } from './weigh-decision';
import type { Refusal } from './weigh-decision';

/** A decision and the contingent it is about. */
interface Weighed {
  readonly row: PresenceContingentEntity;
  readonly decision: VersionedContingentDecisionDto;
}

/** The unit head's decisions, and the personnel office's asking for another one. */
@Injectable()
export class ContingentDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contingents: PresenceContingentsService,
    private readonly expiry: ContingentExpiry,
    private readonly bounds: AmendmentBounds,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Approves, amends or declines one proposal of an own unit.
   *
   * @throws DomainError `not-found` for a contingent of another unit; `conflict` where it is not open; `precondition-failed`
   * where it changed meanwhile; `invalid` for counts out of order or out of the phase's bounds, or declining without reason
   */
  async decide(
    actor: Actor,
    id: string,
    version: number,
    decision: ContingentDecisionDto,
  ): Promise<PresenceContingentEntity> {
    const rows = await this.run(actor, [{ ...decision, id, version }], ([first, ...others]) =>
      refused(first!, ...others),
    );
    return rows[0]!;
  }

  /** Takes several decisions, all of them or none; pointers of errors lead to each one refused. */
  async decideAll(
    actor: Actor,
    decisions: readonly VersionedContingentDecisionDto[],
  ): Promise<PresenceContingentEntity[]> {
    const known = decisions.map((decision) => ({ ...decision, id: decision.id.toLowerCase() }));
    const errorOf = (refusals: readonly Refusal[]) => refusedTogether(refusals, decisions.length);
    return this.run(actor, known, errorOf, (index) => `/decisions/${index}`);
  }

  /** Asks for another decision on a contingent that was decided or has expired; what counted last becomes the proposal. */
  async reopen(
    actor: Actor,
    id: string,
    version: number,
    { reason, decideBy }: ReopeningDto,
  ): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer');
    const before = await this.contingents.find(actor, id);
    if (before.version === version && before.status === 'proposed') throw refused(alreadyOpen(before));
    requireFuture(decideBy, this.clock.now());
    const undecided = { decidedBy: null, decidedAt: null, decisionReason: null };
    const unamended = { proposedMinCount: null, proposedMaxCount: null, proposedTargetCount: null };
    return this.dataSource.transaction(async (manager) => {
      const after = await updateVersioned(manager, PresenceContingentEntity, id, version, {
        ...{ status: 'proposed', decideBy: instantOf(decideBy), ...undecided, ...unamended },
      });
      await this.trail.append(manager, contingentStep(actor, 'reopened', before, after, reason));
      return after;
    });
  }

  private async run(
    actor: Actor,
    decisions: readonly VersionedContingentDecisionDto[],
    errorOf: (refusals: readonly Refusal[]) => Error,
    pointerOf: (index: number) => string = () => '',
  ): Promise<PresenceContingentEntity[]> {
    requireRole(actor, 'unit_head');
    await this.expiry.expireOverdue();
    const outOfBounds = await this.outOfBounds(actor, decisions);
    return this.dataSource.transaction(async (manager) => {
      const weighed = await this.weigh(manager, actor, decisions);
      const refusals = weighed.flatMap(({ refusals: own }, index) =>
        (own.length > 0 ? own : outOfBounds[index]!).map((refusal) => ({
          ...refusal,
          pointer: `${pointerOf(index)}${refusal.pointer}`,
        })),
      );
      if (refusals.length > 0) throw errorOf(refusals);
      return this.store(manager, actor, weighed as readonly Weighed[]);
    });
  }

  /** Outside the transaction: it reads much, and the version of the row guards against what changes meanwhile. */
  private async outOfBounds(
    actor: Actor,
    decisions: readonly VersionedContingentDecisionDto[],
  ): Promise<(readonly Refusal[])[]> {
    const refusals: (readonly Refusal[])[] = [];
    for (const decision of decisions) {
      const where = { id: decision.id, unitId: In([...actor.unitIds]), status: 'proposed' as const };
      const row =
        decision.decision === 'amended'
          ? await this.dataSource.manager.findOneBy(PresenceContingentEntity, where)
          : null;
      refusals.push(row === null ? [] : await this.bounds.refusals(row, decision));
    }
    return refusals;
  }

  /** Rows are locked in the order of their ids, so that two heads of one unit wait for one another and never cross. */
  private async weigh(
    manager: EntityManager,
    actor: Actor,
    decisions: readonly VersionedContingentDecisionDto[],
  ): Promise<(Partial<Weighed> & { readonly refusals: readonly Refusal[] })[]> {
    const rows = await manager.find(PresenceContingentEntity, {
      where: { id: In(decisions.map(({ id }) => id)), unitId: In([...actor.unitIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const now = this.clock.now();
    return decisions.map((decision, index) => {
      const row = rowOf.get(decision.id);
      if (row === undefined) return { refusals: [notFound(decision.id)] };
      const isRepeated = decisions.findIndex(({ id }) => id === decision.id) < index;
      const refusals = isRepeated ? [decidedTwice(decision.id)] : refusalsOf(row, decision, decision.version, now);
      return { row, decision, refusals };
    });
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    weighed: readonly Weighed[],
  ): Promise<PresenceContingentEntity[]> {
    const decided: PresenceContingentEntity[] = [];
    for (const { row, decision } of weighed) {
      const proposed = decision.decision === 'amended' ? proposedCountsOf(row) : {};
      const after = await updateVersioned(manager, PresenceContingentEntity, row.id, decision.version, {
        ...{ ...decidedCounts(row, decision), ...proposed, status: decision.decision },
        ...{ decidedBy: actor.userId, decidedAt: this.clock.now(), decisionReason: decision.reason ?? null },
      });
      decided.push(after);
    }
    const steps = weighed.map(({ row, decision }, index) =>
      contingentStep(actor, decision.decision, row, decided[index]!, decision.reason),
    );
    await this.trail.append(manager, ...steps);
    return decided;
  }
}

function proposedCountsOf({ minCount, maxCount, targetCount }: PresenceContingentEntity) {
  return { proposedMinCount: minCount, proposedMaxCount: maxCount, proposedTargetCount: targetCount };
}

function alreadyOpen({ id }: PresenceContingentEntity): Refusal {
  const detail = `The presence contingent ${id} waits for a decision already; change the proposal instead.`;
  return { kind: 'conflict', code: 'contingent-open', pointer: '/id', rule: 'decided', detail };
}

function decidedTwice(id: string): Refusal {
  const detail = `The presence contingent ${id} is decided twice in this request: leave one of the two out.`;
  return { kind: 'invalid', code: 'decision-refused', pointer: '/id', rule: 'unique', detail };
}
