import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { KnownAddressEntity } from './known-address.entity';
import { LoginFailureEntity } from './login-failure.entity';

/** Wrong passwords that cost nothing, the first wait after them, and the longest one. */
interface Patience {
  readonly freeFailures: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

const AT_ADDRESS: Patience = { freeFailures: 10, firstWaitSeconds: 30, longestWaitSeconds: 900 };
/** Short, since whoever signs in from a new place while somebody else guesses waits as well. */
const ANYWHERE: Patience = { freeFailures: 30, firstWaitSeconds: 1, longestWaitSeconds: 60 };
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const ADDRESS_KNOWN_FOR_MS = 30 * 24 * 60 * 60_000;
/** Attempts that wait for one another at one address; more at once are no person's. */
const MOST_WAITING = 40;

/**
 * Slows guessing of passwords down without locking anybody out. Two counts of wrong passwords in the database, so that
 * they hold across servers: one for username and address, and one for the username wherever the guesses come from. Each
 * wait is twice the one before. The second does not hold at addresses from which the user has signed in before, so a third
 * party cannot keep people out of their own office.
 *
 * Attempts at one name from one address are weighed one after the other: many at once are neither guessed past the count,
 * nor refused when their password is right.
 */
@Injectable()
export class LoginThrottle {
  private readonly waiting = new Map<string, { last: Promise<unknown>; count: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs one attempt to sign in, and remembers how it went.
   *
   * @param attempt gives whom name and password are of, or null where they are wrong
   * @throws DomainError `too-many-requests`
   */
  async run<User>(username: string, address: string, attempt: () => Promise<User | null>): Promise<User | null> {
    const place = hashOf(username, address);
    const queue = this.waiting.get(place) ?? { last: Promise.resolve(), count: 0 };
    if (queue.count >= MOST_WAITING) throw slowedDown(AT_ADDRESS.firstWaitSeconds);
    queue.count += 1;
    this.waiting.set(place, queue);
    const weighed = queue.last.then(() => this.weigh(hashOf(username), place, attempt));
    queue.last = weighed.catch(() => undefined);
    try {
      return await weighed;
    } finally {
      queue.count -= 1;
      if (queue.count === 0) this.waiting.delete(place);
    }
  }

  private async weigh<User>(name: string, place: string, attempt: () => Promise<User | null>): Promise<User | null> {
    await this.requirePatience(place, AT_ADDRESS);
    if (!(await this.isKnown(place))) await this.requirePatience(name, ANYWHERE);
    const user = await attempt();
    if (user !== null) await this.forgive(place);
    else for (const key of [place, name]) await this.countFailure(key);
    return user;
  }

  private async requirePatience(key: string, patience: Patience): Promise<void> {
    const row = await this.dataSource.manager.findOneBy(LoginFailureEntity, { key });
    if (row === null) return;
    const since = this.clock.now().getTime() - row.lastFailedAt.getTime();
    const over = row.failureCount - patience.freeFailures;
    if (over < 0 || since >= FORGOTTEN_AFTER_MS) return;
    const waitSeconds = Math.min(patience.firstWaitSeconds * 2 ** Math.min(over, 20), patience.longestWaitSeconds);
    const leftSeconds = Math.ceil(waitSeconds - since / 1000);
    if (leftSeconds > 0) throw slowedDown(leftSeconds);
  }

  private async isKnown(place: string): Promise<boolean> {
    const row = await this.dataSource.manager.findOneBy(KnownAddressEntity, { key: place });
    return row !== null && this.clock.now().getTime() - row.lastSeenAt.getTime() < ADDRESS_KNOWN_FOR_MS;
  }

  private async countFailure(key: string): Promise<void> {
    const now = this.clock.now();
    const forgottenAt = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
    await this.dataSource.manager.delete(LoginFailureEntity, { lastFailedAt: LessThan(forgottenAt) });
    await this.dataSource.query(
      `INSERT INTO login_failures AS old (key, failure_count, last_failed_at) VALUES ($1, 1, $2)
        ON CONFLICT (key) DO UPDATE SET failure_count = old.failure_count + 1, last_failed_at = $2`,
      [key, now],
    );
  }

  private async forgive(place: string): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    await manager.delete(LoginFailureEntity, { key: place });
    await manager.upsert(KnownAddressEntity, { key: place, lastSeenAt: now }, ['key']);
    const unknownAgain = new Date(now.getTime() - ADDRESS_KNOWN_FOR_MS);
    await manager.delete(KnownAddressEntity, { lastSeenAt: LessThan(unknownAgain) });
  }
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function slowedDown(seconds: number): DomainError {
  const detail = `Too many wrong passwords: try again in ${seconds} seconds.`;
  return new DomainError('too-many-requests', 'login-slowed-down', detail, [], seconds);
}
