import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RepairFindings } from './repair-messages';

/** How long a process may be silent before another takes its repair over. */
const LEASE_SECONDS = 15;

/** A repair that ended its process this often is given up instead of ending one more. */
const MAX_ATTEMPTS = 3;

/** Repairs looked for at a time. */
const MAX_LEFT = 5;

const GIVEN_UP = `The process that looked for it ended ${MAX_ATTEMPTS} times. Ask for a repair of less, or look into the server's log.`;

/** A claimed repair, and the token that proves the claim. */
export interface RepairLease {
  readonly id: string;
  readonly token: string;
}

/**
 * Who works on which repair. Every claim raises the repair's `lease_token`, and a holder writes only where the token is
 * still its own: a process that slept through its lease changes nothing any more. Times are the database's.
 */
@Injectable()
export class RepairLeases {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a repair that nobody works on; null where it is over or somebody does. */
  async claim(id: string): Promise<RepairLease | null> {
    const [[row]] = await this.dataSource.query<[{ lease_token: string }[], number]>(
      `UPDATE roster_repairs
          SET lease_token = lease_token + 1, attempt_count = attempt_count + 1,
              lease_until = now() + make_interval(secs => $2)
        WHERE id = $1 AND status = 'running' AND coalesce(lease_until < now(), true) AND attempt_count < $3
        RETURNING lease_token::text`,
      [id, LEASE_SECONDS, MAX_ATTEMPTS],
    );
    return row === undefined ? null : { id, token: row.lease_token };
  }

  /** Repairs that nobody works on, oldest first; those that ended their process too often are given up. */
  async findLeft(): Promise<string[]> {
    await this.dataSource.query(
      `UPDATE roster_repairs SET status = 'failed', failure = $2, lease_until = NULL, version = version + 1
        WHERE status = 'running' AND lease_until < now() AND attempt_count >= $1`,
      [MAX_ATTEMPTS, GIVEN_UP],
    );
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM roster_repairs WHERE status = 'running' AND coalesce(lease_until < now(), true)
        ORDER BY created_at, id LIMIT $1`,
      [MAX_LEFT],
    );
    return rows.map(({ id }) => id);
  }

  /** Says that the holder is alive. */
  async renew({ id, token }: RepairLease): Promise<void> {
    await this.dataSource.query(
      `UPDATE roster_repairs SET lease_until = now() + make_interval(secs => $3)
        WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
      [id, token, LEASE_SECONDS],
    );
  }

  /** Gives a repair back at shutdown; the attempt does not count. */
  async release({ id, token }: RepairLease): Promise<void> {
    await this.dataSource.query(
      `UPDATE roster_repairs SET lease_until = NULL, attempt_count = attempt_count - 1
        WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
      [id, token],
    );
  }

  /** @returns whether the lease still held; otherwise nothing was written */
  async complete(lease: RepairLease, found: RepairFindings): Promise<boolean> {
    return this.end(lease, 'completed', found, null);
  }

  /** @returns as `complete` */
  async fail(lease: RepairLease, failure: string): Promise<boolean> {
    return this.end(lease, 'failed', null, failure);
  }

  private async end(
    { id, token }: RepairLease,
    status: 'completed' | 'failed',
    found: RepairFindings | null,
    failure: string | null,
  ): Promise<boolean> {
    const [, touched] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE roster_repairs SET status = $3, found = $4, failure = $5, lease_until = NULL, version = version + 1
        WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
      [id, token, status, found === null ? null : JSON.stringify(found), failure],
    );
    return touched === 1;
  }
}
