import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { cutPage, decodeCursor } from '../../../platform/http/cursor';
import type { Rows } from '../../../platform/database/keyset-page';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import { requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { RosterConsentEntity } from '../roster-consent.entity';
import { wordsOf } from './late-changes.service';
import { RosterFinder } from './roster-finder.service';
import { rosterStep } from './roster-steps';
import { VisibleDifferences } from './visible-differences.service';

/** Agreements of people to changes that come inside the notice period, each given by the person alone. */
@Injectable()
export class RosterConsents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: RosterFinder,
    private readonly differences: VisibleDifferences,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Agrees to one's own late changes of a roster that is to be published, as they are at this moment.
   *
   * @throws DomainError `not-found` where the roster changes nothing late for the actor; `conflict` once it is published;
   * `precondition-failed`
   */
  async give(actor: Actor, id: string, version: number): Promise<RosterConsentEntity> {
    const { roster, late } = await this.differences.ownLate(actor, id);
    if (roster.version !== version) {
      const detail = `The roster is now at version ${roster.version}, not ${version}. Read your changes again and agree to what you see.`;
      throw new DomainError('precondition-failed', 'version-is-stale', detail);
    }
    const personId = actor.personId ?? '';
    return this.dataSource.transaction(async (manager) => {
      const now = await this.finder.any(id, manager);
      if (now.version !== version)
        throw new DomainError('conflict', 'roster-status', `The roster is ${now.status} now.`);
      const changes = wordsOf(roster, late);
      const row = { rosterId: id, personId, givenBy: actor.userId, givenAt: this.clock.now(), changes };
      await manager.upsert(RosterConsentEntity, row, ['rosterId', 'personId']);
      await this.trail.append(manager, rosterStep(actor, 'consented', roster, now));
      return manager.findOneByOrFail(RosterConsentEntity, { rosterId: id, personId });
    });
  }

  /** Who has agreed, by person. Personnel office only. */
  async list(
    actor: Actor,
    id: string,
    { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  ): Promise<Rows<RosterConsentEntity>> {
    requireRole(actor, 'hr_officer');
    await this.finder.managed(actor, id);
    const query = this.dataSource.manager
      .createQueryBuilder(RosterConsentEntity, 'consent')
      .where('consent.roster_id = :id', { id });
    if (cursor !== undefined) query.andWhere('consent.person_id > :after', { after: decodeCursor(cursor, 1)[0] });
    const rows = await query
      .orderBy('consent.personId', 'ASC')
      .limit(limit + 1)
      .getMany();
    return cutPage(rows, limit, ({ personId }) => [personId]);
  }
}
