import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import { CivilTime } from '../civil-time';
import { RosterConsentEntity } from '../roster-consent.entity';
import type { ConsentedChange } from '../roster-consent.entity';
import type { RosterEntity } from '../roster.entity';
import { byPerson } from './day-changes';
import type { DayChange } from './day-changes';
import { areSameChanges, inWords, lateChanges } from './late-changes';
import { PublicationSettings } from './publication-settings.service';

const MILLISECONDS_PER_MINUTE = 60_000;

/** The rule of notice (preavviso): who is told late of a change hears why, or has agreed to it. */
@Injectable()
export class LateChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: PublicationSettings,
    private readonly clock: Clock,
  ) {}

  /** Those of a roster's changes that came inside the notice period, or would if it were published now. */
  async of(
    { bodyId, timeZone, publishedAt }: RosterEntity,
    changes: readonly DayChange[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DayChange[]> {
    const { noticeDays } = await this.settings.of(bodyId, manager);
    const atMinute = Math.floor((publishedAt ?? this.clock.now()).getTime() / MILLISECONDS_PER_MINUTE);
    return lateChanges(changes, new CivilTime(timeZone).dateOf(atMinute), noticeDays);
  }

  /**
   * @returns the late changes that a reason or consents allow
   * @throws DomainError `invalid`, one error for each person and day without either
   */
  async require(
    manager: EntityManager,
    roster: RosterEntity,
    changes: readonly DayChange[],
    reason: string | null,
  ): Promise<DayChange[]> {
    const late = await this.of(roster, changes, manager);
    if (late.length === 0 || (reason ?? '').trim() !== '') return late;
    const consents = await manager.findBy(RosterConsentEntity, { rosterId: roster.id });
    const agreed = new Map(consents.map(({ personId, changes: own }) => [personId, own]));
    const missing = byPerson(late).filter(
      ({ personId, changes: own }) => !areSameChanges(agreed.get(personId) ?? [], wordsOf(roster, own)),
    );
    if (missing.length === 0) return late;
    const count = missing.length === 1 ? 'One person' : `${missing.length} people`;
    const detail = `${count} would be told late of changes and have not agreed to them: give a reason, or ask for their consent. See errors.`;
    throw new DomainError(
      'invalid',
      'late-changes',
      detail,
      missing.flatMap(({ personId, changes: own }) => wordsOf(roster, own).map((change) => errorOf(personId, change))),
    );
  }
}

/** Changes in words, as a person agrees to them. */
export function wordsOf({ timeZone }: RosterEntity, changes: readonly DayChange[]): ConsentedChange[] {
  const civilTime = new CivilTime(timeZone);
  return changes.map((change) => inWords(change, civilTime));
}

function errorOf(personId: string, { on, before, after }: ConsentedChange) {
  const detail = `${personId}, ${on}: ${before ?? 'no work'} becomes ${after ?? 'no work'}.`;
  return { pointer: '/reason', rule: 'notice-period', detail };
}
