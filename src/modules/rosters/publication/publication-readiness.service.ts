import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error';
import { RosterSignOffEntity } from '../roster-sign-off.entity';
import type { RosterEntity, SpeakingRoster } from '../roster.entity';
import { isSameSpeaking, PublishedWeeks } from './published-weeks.store';
import { requireStatus } from './roster-steps';
import { coveredUnits } from './roster-submission.service';

/** Whether a roster has gone the way that leads to publication, and still stands where it was signed off. */
@Injectable()
export class PublicationReadiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly weeks: PublishedWeeks,
  ) {}

  /**
   * @returns what an approved roster would speak for
   * @throws DomainError `conflict` where a step is missing or another roster speaks there meanwhile
   */
  async approved(roster: RosterEntity, manager?: EntityManager): Promise<SpeakingRoster[]> {
    requireUnpublished(roster);
    requireStatus(roster, 'published', 'approved');
    const expected = roster.submittedOver ?? [];
    const over = await this.weeks.over(roster, manager);
    if (!isSameSpeaking(expected, over)) throw await this.publishedMeanwhile(expected, manager);
    await this.requireSignOffs(roster, over, manager);
    return over;
  }

  /**
   * @returns what a draft would speak for that corrects a published roster
   * @throws DomainError `conflict` where it corrects nothing that holds now
   */
  async correcting(roster: RosterEntity, manager?: EntityManager): Promise<SpeakingRoster[]> {
    requireUnpublished(roster);
    requireStatus(roster, 'published as a correction', 'draft');
    const over = await this.weeks.over(roster, manager);
    const corrects = over.length > 0 && over.every(({ rosterId }) => rosterId !== null);
    if (corrects && roster.basedOnId !== null && !roster.provisional) return over;
    const detail = `The roster ${roster.id} corrects no roster that is published now: derive it from the one that is.`;
    throw new DomainError('conflict', 'basis-superseded', detail);
  }

  /** The refusal that names the rosters published where none, or another one, was expected. */
  async publishedMeanwhile(expected: readonly SpeakingRoster[], manager?: EntityManager): Promise<DomainError> {
    const now = await this.weeks.speaking(expected, manager);
    const errors = now
      .filter(({ rosterId }, index) => rosterId !== expected[index]!.rosterId)
      .map(({ unitId, weekOn, rosterId }) => ({
        ...{ pointer: `/published-weeks/${unitId}/${weekOn}`, rule: 'one-published-roster' },
        detail: `Roster ${rosterId ?? 'none'} speaks for ${unitId} in the week of ${weekOn}.`,
      }));
    const winners = [...new Set(now.map(({ rosterId }) => rosterId))].filter((id) => id !== null).join(', ');
    const detail = `Another roster was published for these units and weeks after this one was submitted: ${winners || 'none holds now'}. Read the difference, then submit this one again or withdraw it.`;
    return new DomainError('conflict', 'published-meanwhile', detail, errors);
  }

  /** The status says so already; the rows behind it are asked as well before anybody relies on it. */
  private async requireSignOffs(
    { id }: RosterEntity,
    over: readonly SpeakingRoster[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    const given = await manager.findBy(RosterSignOffEntity, { rosterId: id, decision: 'approved' });
    const missing = coveredUnits(over).filter((unitId) => !given.some((row) => row.unitId === unitId));
    if (missing.length === 0) return;
    throw new DomainError(
      'conflict',
      'sign-off-missing',
      `The roster ${id} is not signed off for ${missing.join(', ')}.`,
    );
  }
}

function requireUnpublished({ id, status, publishedAt }: RosterEntity): void {
  if (publishedAt === null) return;
  const detail = `The roster ${id} is ${status}: it was published at ${publishedAt.toISOString()}.`;
  throw new DomainError('conflict', 'already-published', detail);
}
