import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { DomainError } from '../errors/domain-error';
import { Log } from '../logging/log';
import { ReadinessProbeEntity } from './readiness-probe.entity';

const RETRY_AFTER_SECONDS = 5;

/**
 * A few hundred kilobytes sorted on the disk, not in memory: the row alone is rewritten in place, which goes well on a
 * full disk for a long time.
 */
const SORTED_ON_DISK = `SELECT md5(number::text) FROM generate_series(1, 4000) number ORDER BY 1 OFFSET 4000`;

/** Whoever asks waits no longer than this for an answer, be it no; a healthy database takes some milliseconds. */
const LONGEST_MILLISECONDS = 5_000;

/** Proves by a committed write, not by a greeting, that the database works: a full disk still answers `SELECT 1`. */
@Injectable()
export class ReadinessProbe {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @throws DomainError `unavailable` when the row cannot be written */
  async write(): Promise<void> {
    try {
      await within(LONGEST_MILLISECONDS, this.writeRow());
    } catch (error) {
      this.log.error('readiness probe failed', { error });
      const detail = 'The database takes no writes now.';
      throw new DomainError('unavailable', 'database-unavailable', detail, [], RETRY_AFTER_SECONDS);
    }
  }
  private async writeRow(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL work_mem = '64kB'`);
      await manager.query(SORTED_ON_DISK);
      await manager.upsert(ReadinessProbeEntity, { id: 1, probedAt: this.clock.now() }, ['id']);
    });
  }
}

/** @throws Error where it takes longer */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
