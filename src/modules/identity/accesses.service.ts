import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Log } from '../../platform/logging/log';
import { AuditTrail } from '../audit/audit-trail.service';
import type { AuditStep } from '../audit/audit-trail.service';
import { Actors } from './actors.service';
import type { Actor } from './actor';
import { UserEntity } from './user.entity';

const SIGN_INS = 'sign-ins';
const ADMINISTRATION = 'administrator-accesses';

/**
 * Who came in, in the audit trail (Garante per la protezione dei dati personali, provvedimento of 27 November 2008 on system
 * administrators: accesses recorded completely, unalterably, and kept for six months at least). Of administrators each
 * sign-in is written down, each one refused, and every operation they use, once a day; of everybody else the first sign-in
 * of a day and the first one refused, since more would watch people at work rather than guard the data.
 */
@Injectable()
export class Accesses implements OnModuleDestroy {
  private readonly writing = new Set<Promise<void>>();
  private today = '';
  private readonly usedToday = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: Actors,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** A password was right: told before the token is. */
  async signedIn(userId: string): Promise<void> {
    const actor = await this.actors.ofUser(userId);
    await this.write({ actor, action: 'signed-in', ...signInOf(userId) }, actor.role === 'administrator');
  }

  /**
   * A password was wrong, or its user is disabled; names that are nobody's stay in the log alone. Written down while the
   * answer goes out: waiting for it would tell by the time it takes which names there are.
   */
  refused(username: string): void {
    const written = this.writeRefused(username).catch((error: unknown) =>
      this.log.error('a refused sign-in was not written down', { error }),
    );
    this.writing.add(written);
    void written.then(() => this.writing.delete(written));
  }

  /**
   * An administrator asks for something; nothing is answered before it is written down.
   *
   * @param operation method and path as the API describes it, without what is in it: `GET /v1/users/:id`
   */
  async used(actor: Actor, operation: string): Promise<void> {
    const day = this.startOfDay().toFormat('yyyy-MM-dd');
    if (day !== this.today) this.usedToday.clear();
    this.today = day;
    const key = `${actor.userId} ${operation}`;
    if (this.usedToday.has(key)) return;
    const resource = { type: ADMINISTRATION, id: operation };
    await this.write(
      { actor, action: 'used', resource, before: null, after: { scope: actor.scope }, reason: null },
      false,
    );
    this.usedToday.add(key);
  }

  /** Resolves once every refusal is written down. */
  async whenWritten(): Promise<void> {
    await Promise.all(this.writing);
  }

  async onModuleDestroy(): Promise<void> {
    await this.whenWritten();
  }

  private async writeRefused(username: string): Promise<void> {
    const user = await this.dataSource.manager.findOneBy(UserEntity, { username: username.toLowerCase() });
    if (user === null) return;
    const step = { actor: null, action: 'refused', ...signInOf(user.id) };
    await this.write({ ...step, after: { disabled: user.disabled } }, user.role === 'administrator');
  }

  private async write(step: AuditStep, eachTime: boolean): Promise<void> {
    if (eachTime) await this.dataSource.transaction((manager) => this.trail.append(manager, step));
    else await this.trail.appendUnlessSince(this.startOfDay().toJSDate(), step);
  }

  private startOfDay(): DateTime {
    return DateTime.fromJSDate(this.clock.now(), { zone: 'Europe/Rome' }).startOf('day');
  }
}

function signInOf(userId: string): Pick<AuditStep, 'resource' | 'before' | 'after' | 'reason'> {
  return { resource: { type: SIGN_INS, id: userId }, before: null, after: null, reason: null };
}
