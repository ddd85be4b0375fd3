import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../clock';
import { DomainError } from '../../errors/domain-error';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

const KEY_LIFETIME_HOURS = 24;

/** An attempt that has not ended after this long belongs to a process that died; no POST of ours takes nearly as long. */
const ATTEMPT_SECONDS = 60;

const SECOND = 1000;

/** A key as one user sent it with one request. */
export interface KeyedRequest {
  readonly actorId: string;
  readonly key: string;
  readonly fingerprint: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}

/**
 * Either the request is to be carried out, its new row under `resourceId`, or it was answered before. `isFirst`: no
 * earlier attempt can have taken effect.
 */
export type Claim =
  | { readonly kind: 'claimed'; readonly resourceId: string; readonly isFirst: boolean }
  | { readonly kind: 'answered'; readonly answer: StoredAnswer };

/** Which requests are under way or were answered, by user and key. The primary key decides between two at once. */
@Injectable()
export class IdempotencyKeys implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Answers may hold people's data: those of a server that was off for days go at its start. */
  async onApplicationBootstrap(): Promise<void> {
    await this.removeExpired();
  }

  /**
   * @throws DomainError `invalid` when the key was used for another request; `conflict` while the same one is under way
   */
  async claim(request: KeyedRequest): Promise<Claim> {
    await this.removeExpired();
    const now = this.clock.now();
    const resourceId = randomUUID();
    const inserted = await this.dataSource.query<unknown[]>(
      `INSERT INTO idempotency_keys (actor_id, key, fingerprint, resource_id, created_at, claimed_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT DO NOTHING RETURNING key`,
      [request.actorId, request.key, request.fingerprint, resourceId, now],
    );
    return inserted.length === 1 ? { kind: 'claimed', resourceId, isFirst: true } : this.claimAgain(request, now);
  }

  /** Keeps the answer for whoever repeats the request. */
  async store({ actorId, key }: KeyedRequest, answer: StoredAnswer): Promise<void> {
    const { status, headers, body } = answer;
    const values = { answerStatus: status, answerHeaders: { ...headers }, answerBody: body, claimedAt: null };
    await this.dataSource.manager.update(IdempotencyKeyEntity, { actorId, key }, values);
  }

  /** Forgets a request that was refused, and so has done nothing: its key may come with mended values. */
  async forget({ actorId, key }: KeyedRequest): Promise<void> {
    await this.dataSource.manager.delete(IdempotencyKeyEntity, { actorId, key });
  }

  /** Lets the next attempt start at once, under the same resource id: this one may have taken effect before it failed. */
  async release({ actorId, key }: KeyedRequest): Promise<void> {
    await this.dataSource.manager.update(IdempotencyKeyEntity, { actorId, key }, { claimedAt: null });
  }

  private async claimAgain({ actorId, key, fingerprint }: KeyedRequest, now: Date): Promise<Claim> {
    const known = await this.dataSource.manager.findOneBy(IdempotencyKeyEntity, { actorId, key });
    if (known === null) throw underWay();
    if (known.fingerprint !== fingerprint) throw reused();
    const { answerStatus: status, answerHeaders: headers, answerBody: body } = known;
    if (status !== null && headers !== null && body !== null)
      return { kind: 'answered', answer: { status, headers, body } };
    const abandonedBefore = new Date(now.getTime() - ATTEMPT_SECONDS * SECOND);
    const [taken] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE idempotency_keys SET claimed_at = $3
        WHERE actor_id = $1 AND key = $2 AND answer_status IS NULL AND (claimed_at IS NULL OR claimed_at <= $4)
        RETURNING key`,
      [actorId, key, now, abandonedBefore],
    );
    if (taken.length === 0) throw underWay();
    return { kind: 'claimed', resourceId: known.resourceId, isFirst: false };
  }

  private async removeExpired(): Promise<void> {
    const bound = new Date(this.clock.now().getTime() - KEY_LIFETIME_HOURS * 3600 * SECOND);
    await this.dataSource.manager.delete(IdempotencyKeyEntity, { createdAt: LessThanOrEqual(bound) });
  }
}

function reused(): DomainError {
  const detail = 'This Idempotency-Key came with another request before: send a new key with each new request.';
  const errors = [{ pointer: 'Idempotency-Key', rule: 'new-key', detail }];
  return new DomainError('invalid', 'idempotency-key-reused', detail, errors);
}

function underWay(): DomainError {
  const detail = 'A request with this Idempotency-Key is under way: repeat it in a moment to read its answer.';
  return new DomainError('conflict', 'idempotency-key-under-way', detail, [], 1);
}
