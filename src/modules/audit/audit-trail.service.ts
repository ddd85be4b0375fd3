import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { insertAll } from '../../platform/database/insert-all';
import { cutPage, decodeCursor } from '../../platform/http/cursor';
import type { Rows } from '../../platform/database/keyset-page';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { USERS_OF_BODIES } from '../identity/scoped-query';
import { AuditEntryEntity } from './audit-entry.entity';
import type { AuditedState, AuditEntry } from './audit-entry';
import type { AuditEntryListQueryDto } from './audit-entry.dto';
import { ChainVerifier, FIRST_PREVIOUS_HASH, hashOfEntry } from './hash-chain';
import type { ChainVerification } from './hash-chain';
import { DomainError } from '../../platform/errors/domain-error';
import { readTrail } from './read-trail';

/** One step to write down. */
export interface AuditStep {
  /** Null: the program by itself, such as a deadline that passed. */
  readonly actor: Actor | null;
  /** Kebab-case past participle. */
  readonly action: string;
  readonly resource: { readonly type: string; readonly id: string };
  readonly before: AuditedState | null;
  readonly after: AuditedState | null;
  readonly reason: string | null;
}

/** The trail of who did what: written in the transaction of the step itself, read by the personnel office. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes steps down in the caller's transaction: either both happen or neither. Call it last, since appends wait for
   * one another until their transactions end.
   */
  async append(manager: EntityManager, ...steps: readonly AuditStep[]): Promise<void> {
    if (steps.length === 0) return;
    await this.lock(manager);
    const [last] = await manager.find(AuditEntryEntity, { order: { sequence: 'DESC' }, take: 1 });
    const at = this.clock.now();
    let head = { sequence: Number(last?.sequence ?? 0), hash: last?.hash ?? FIRST_PREVIOUS_HASH };
    const entries = steps.map(({ actor, action, resource, before, after, reason }) => {
      const entry = {
        sequence: head.sequence + 1,
        at: at.toISOString(),
        ...{ actorId: actor?.userId ?? 'program', actorRole: actor?.role ?? ('program' as const), action },
        ...{ resourceType: resource.type, resourceId: resource.id, before, after, reason },
        previousHash: head.hash,
      };
      head = { sequence: entry.sequence, hash: hashOfEntry(entry) };
      return { ...entry, at, sequence: String(entry.sequence), hash: head.hash };
    });
    await insertAll(manager, AuditEntryEntity, entries);
  }

  /** Writes a step down, in a transaction of its own, unless the same actor took it on the same resource since then. */
  async appendUnlessSince(since: Date, step: AuditStep): Promise<void> {
    if (await this.isThereSince(this.dataSource.manager, since, step)) return;
    await this.dataSource.transaction(async (manager) => {
      await this.lock(manager);
      if (!(await this.isThereSince(manager, since, step))) await this.append(manager, step);
    });
  }

  /**
   * The trail, oldest first, for whoever answers for a whole body or audits it: the steps of the body's users. Those of
   * other bodies, and of the program by itself, show where the scope is the installation.
   */
  async list(actor: Actor, query: AuditEntryListQueryDto): Promise<Rows<AuditEntry>> {
    requireWholeTrail(actor);
    return this.page(query, actor);
  }

  /** The steps of one resource, oldest first; whether the reader may see the resource is the caller's to know. */
  async stepsOf(
    type: string,
    id: string,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<Rows<AuditEntry>> {
    return this.page({ ...page, resourceType: type, resourceId: id });
  }

  /** Follows the chain through the whole trail; it says whether it holds, and nothing of what is in it. */
  async verify(actor: Actor): Promise<ChainVerification> {
    requireWholeTrail(actor);
    const verifier = new ChainVerifier();
    for await (const entry of readTrail(this.dataSource.manager)) verifier.add(entry);
    return verifier.result;
  }

  private async lock(manager: EntityManager): Promise<void> {
    await manager.query('LOCK TABLE audit_entries IN SHARE ROW EXCLUSIVE MODE');
  }

  private isThereSince(manager: EntityManager, since: Date, { actor, action, resource }: AuditStep): Promise<boolean> {
    return manager.existsBy(AuditEntryEntity, {
      ...{ resourceType: resource.type, resourceId: resource.id, action },
      ...{ actorId: actor?.userId ?? 'program', at: MoreThanOrEqual(since) },
    });
  }

  private async page(
    query: Pick<
      AuditEntryListQueryDto,
      'cursor' | 'limit' | 'actorRole' | 'resourceType' | 'resourceId' | 'from' | 'to'
    >,
    reader?: Actor,
  ): Promise<Rows<AuditEntry>> {
    const position = query.cursor === undefined ? '0' : String(decodeCursor(query.cursor, 1)[0]);
    const entries = this.query(position);
    if (query.actorRole !== undefined) entries.andWhere('entry.actorRole = :actorRole', query);
    if (query.from !== undefined) entries.andWhere('entry.at >= :from', { from: startOf(query.from) });
    if (query.to !== undefined) entries.andWhere('entry.at < :dayAfter', { dayAfter: startOf(query.to, 1) });
    if (query.resourceType !== undefined) entries.andWhere('entry.resourceType = :resourceType', query);
    if (query.resourceId !== undefined) entries.andWhere('entry.resourceId = :resourceId', query);
    if (reader !== undefined && reader.scope !== 'installation') {
      // Of a sign-in that was refused, the program tells.
      const whose = `CASE entry.resourceType WHEN 'sign-ins' THEN entry.resourceId ELSE entry.actorId END`;
      entries.andWhere(`${whose} IN (${USERS_OF_BODIES})`, { bodyIds: [...reader.bodyIds] });
    }
    const rows = await entries.limit(query.limit + 1).getMany();
    return cutPage(rows, query.limit, ({ sequence }) => [Number(sequence)]);
  }

  private query(after: string) {
    return this.dataSource.manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('entry.sequence > :after', { after })
      .orderBy('entry.sequence', 'ASC');
  }
}

/** Midnight in Italy, of the day or so many days later. */
function startOf(day: string, laterDays = 0): Date {
  return DateTime.fromISO(day, { zone: 'Europe/Rome' }).plus({ days: laterDays }).toJSDate();
}

/** @throws DomainError `forbidden` */
function requireWholeTrail(actor: Actor): void {
  requireRole(actor, 'hr_officer', 'auditor');
  if (actor.scope !== 'units') return;
  const detail = 'The trail is read by those who answer for the whole body; a resource shows its own history.';
  throw new DomainError('forbidden', 'body-wide-only', detail);
}
