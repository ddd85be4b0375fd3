import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { refusedWrite } from '../../../platform/database/refused-write';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { Outbox } from '../../notifications/outbox.service';
import { RosterSignOffEntity } from '../roster-sign-off.entity';
import { RosterEntity } from '../roster.entity';
import type { SpeakingRoster } from '../roster.entity';
import type { UnsavedRoster } from '../roster.store';
import type { DayChange } from './day-changes';
import { LateChanges } from './late-changes.service';
import { LaterRosters } from './later-rosters.store';
import { PublicationCheck } from './publication-check.service';
import type { PassedCheck } from './publication-check.service';
import { PublicationReadiness } from './publication-readiness.service';
import { publishedEvent } from './published-event';
import { PublishedWeeks } from './published-weeks.store';
import { RosterDifferences } from './roster-differences.service';
import { RosterFinder } from './roster-finder.service';
import { rosterStep } from './roster-steps';

/** How often a publication is checked anew because its data changed under its hands. */
const ATTEMPTS = 3;

/** What publishing a roster did. */
export interface Publication {
  readonly roster: RosterEntity;
  /** Days that changed inside the notice period, by person and day. */
  readonly lateChanges: readonly DayChange[];
  /** Rosters that speak for nothing any more. */
  readonly supersededIds: readonly string[];
}

/** A correction that its head has approved already: a swap, an offer taken up. */
export interface Correction {
  /** Derived from the roster that is published, and stored only where it takes its place. */
  readonly draft: UnsavedRoster;
  /** Stores the draft, in the transaction of the publication. */
  readonly store: (manager: EntityManager) => Promise<RosterEntity>;
  /** Said to whoever reads the trail; stands for the reason of late changes. */
  readonly reason: string;
  /** User id of the head who approved it. */
  readonly approvedBy: string;
  /** Writes what is to be there if and only if the correction is published, in its transaction. */
  readonly alongside?: (manager: EntityManager) => Promise<void>;
}

interface Intent {
  readonly actor: Actor;
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
  /** Null: an approved roster; else a draft that is stored and signed off by the correction itself. */
  readonly correction: Correction | null;
}

/**
 * Makes a roster the one that holds. All of it happens in one transaction or nothing does; the primary key of
 * `published_weeks` lets one roster speak for each unit and week, whoever else publishes at the same moment.
 */
@Injectable()
export class RosterPublication {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: RosterFinder,
    private readonly readiness: PublicationReadiness,
    private readonly check: PublicationCheck,
    private readonly weeks: PublishedWeeks,
    private readonly later: LaterRosters,
    private readonly differences: RosterDifferences,
    private readonly late: LateChanges,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes an approved roster in place of those that spoke for its units and weeks.
   *
   * @param reason needed for late changes, unless each person concerned has agreed to theirs
   * @throws DomainError `not-found`; `conflict` where a step was skipped, another roster was published meanwhile (it is
   * named), a contingent changed, or the law is broken (rule, person and day are named); `invalid` for late changes
   * without a reason or consent, each named; `precondition-failed`
   */
  async publish(actor: Actor, id: string, version: number, reason: string | null = null): Promise<Publication> {
    await this.finder.managed(actor, id);
    return this.run({ actor, id, version, reason, correction: null });
  }

  /**
   * Stores and publishes a draft that was derived from a published roster and that the head concerned has approved: the
   * same check, atomicity and rule of late changes. Whether the actor may is the caller's to know.
   *
   * @throws DomainError as `publish`; `conflict` where it corrects no roster that is published now
   */
  async publishCorrection(actor: Actor, correction: Correction): Promise<Publication> {
    const { id, version } = correction.draft.roster;
    return this.run({ actor, id, version, reason: correction.reason, correction });
  }

  /** The check takes its time outside the transaction; where the data changed meanwhile, it is made again. */
  private async run(intent: Intent): Promise<Publication> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const draft = intent.correction?.draft ?? null;
      const roster = draft?.roster ?? (await this.finder.any(intent.id));
      const over = await this.requireReady(intent, roster);
      if (roster.version !== intent.version) throw stale(roster, intent.version);
      const passed = await this.check.require(roster, over, draft);
      const done = await this.namingRivals(over, () =>
        this.dataSource.transaction((manager) => this.publishChecked(manager, intent, roster.unitIds, passed)),
      );
      if (done !== null) return done;
    }
    const detail = 'Contingents or rosters around this one kept changing while it was checked; publish it again.';
    throw new DomainError('conflict', 'data-changing', detail);
  }

  /** @returns null where the data changed after the check: nothing was written, and it is to be checked again */
  private async publishChecked(
    manager: EntityManager,
    intent: Intent,
    unitIds: readonly string[],
    passed: PassedCheck,
  ): Promise<Publication | null> {
    const { actor, id, version, reason, correction } = intent;
    await this.weeks.lock(manager, unitIds);
    const asked = correction?.draft.roster ?? (await this.finder.any(id, manager));
    const over = await this.requireReady(intent, asked, manager);
    if (!(await this.check.holds(manager, asked, passed))) return null;
    const before = (await correction?.store(manager)) ?? asked;
    const changes = await this.differences.against(before, over, manager);
    const late = await this.late.require(manager, before, changes, reason);
    const at = this.clock.now();
    const counted = { closingLedger: [...passed.closingLedger] };
    const published = { status: 'published', publishedBy: actor.userId, publishedAt: at, ...counted } as const;
    const submitted = { submittedBy: actor.userId, submittedAt: at, submittedOver: over };
    const set = correction === null ? published : { ...published, ...submitted };
    const after = await updateVersioned(manager, RosterEntity, id, version, set);
    if (correction !== null) await this.signCorrection(manager, after, correction, changes);
    const supersededIds = await this.weeks.takeOver(manager, id, over);
    await this.later.carryOn(manager, after);
    await correction?.alongside?.(manager);
    await this.outbox.add(manager, publishedEvent(after, changes));
    await this.trail.append(manager, rosterStep(actor, 'published', before, after, reason));
    return { roster: after, lateChanges: late, supersededIds };
  }

  private requireReady(
    { correction }: Intent,
    roster: RosterEntity,
    manager?: EntityManager,
  ): Promise<SpeakingRoster[]> {
    return correction === null ? this.readiness.approved(roster, manager) : this.readiness.correcting(roster, manager);
  }

  /** The head's approval of a correction, kept for the units whose people it touches. */
  private async signCorrection(
    manager: EntityManager,
    { id, publishedAt }: RosterEntity,
    { reason, approvedBy }: Correction,
    changes: readonly DayChange[],
  ): Promise<void> {
    const touched = changes.flatMap(({ before, after }) => [before?.unitId, after?.unitId]);
    const unitIds = [...new Set(touched)].filter((unitId) => unitId !== undefined).sort();
    const signed = { rosterId: id, decision: 'approved', decidedBy: approvedBy, decidedAt: publishedAt! } as const;
    await manager.insert(
      RosterSignOffEntity,
      unitIds.map((unitId) => ({ ...signed, unitId, reason })),
    );
  }

  /** The database has the last word on who speaks for a unit and week; what it refuses is told with the winner's name. */
  private async namingRivals<T>(over: readonly SpeakingRoster[], publish: () => Promise<T>): Promise<T> {
    try {
      return await refusedWrite({}, publish);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'already-exists') throw error;
      throw await this.readiness.publishedMeanwhile(over);
    }
  }
}

function stale({ id, version }: RosterEntity, seen: number): DomainError {
  const detail = `The roster ${id} was changed meanwhile: it is now at version ${version}, not ${seen}. Read it again.`;
  return new DomainError('precondition-failed', 'version-is-stale', detail);
}
