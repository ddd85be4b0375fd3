import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../../platform/errors/domain-error';
import type { EventStream } from '../../platform/http/event-stream';
import { Log } from '../../platform/logging/log';
import type { Actor } from '../identity/actor';
import type { RosterRunDto } from './dto/roster-run.dto';
import type { RosterRunEntity } from './roster-run.entity';
import { RosterRunsService } from './roster-runs.service';

/** Streams that one user may have open at a time in one process: a browser window for each of a few runs. */
const MAX_STREAMS_PER_USER = 6;

/** The planning process writes its progress once a second; looking more often would see the same. */
const LOOK_MILLISECONDS = 1_000;

/** Looks between two signs of life on a stream that has nothing to tell: proxies close what is silent for a minute. */
const LOOKS_PER_HEARTBEAT = 15;

/** A stream ends after ten minutes; its client asks again by itself, and is then checked anew for what it may see. */
const MAX_LOOKS = 600;

const RETRY_AFTER_SECONDS = 10;

/**
 * Tells the progress of runs as events. It reads the run's row, so it does not matter which process plans it, nor
 * whether this one was started since: an event's id is the row's count of what there was to tell.
 */
@Injectable()
export class RosterRunEvents implements BeforeApplicationShutdown {
  private readonly openStreams = new Map<string, number>();
  private readonly closing = new AbortController();

  constructor(
    private readonly runs: RosterRunsService,
    private readonly log: Log,
  ) {}

  /** Ends the streams: their clients come back to the next process. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  /** @throws DomainError `too-many-requests` where the user has as many streams open as one may have */
  enter({ userId }: Actor): void {
    const open = this.openStreams.get(userId) ?? 0;
    if (open >= MAX_STREAMS_PER_USER) {
      const detail = `You are watching ${open} runs already: close one of them first.`;
      throw new DomainError('too-many-requests', 'too-many-streams', detail, [], RETRY_AFTER_SECONDS);
    }
    this.openStreams.set(userId, open + 1);
  }

  /** Sends each change of the run after event `seen` until it is over. Never rejects: the answer has begun. */
  async tell(
    actor: Actor,
    run: RosterRunEntity,
    seen: number,
    stream: EventStream,
    dto: (run: RosterRunEntity) => RosterRunDto,
  ): Promise<void> {
    try {
      await this.follow(actor, run, seen, AbortSignal.any([stream.closed, this.closing.signal]), stream, dto);
    } catch (error) {
      this.log.warn('a stream of events broke off', { runId: run.id, error });
    } finally {
      stream.end();
      this.leave(actor);
    }
  }

  private async follow(
    actor: Actor,
    run: RosterRunEntity,
    seen: number,
    signal: AbortSignal,
    stream: EventStream,
    dto: (run: RosterRunEntity) => RosterRunDto,
  ): Promise<void> {
    let current = run;
    let told = seen;
    for (let look = 1; look <= MAX_LOOKS; look++) {
      if (current.eventNumber > told) {
        told = current.eventNumber;
        stream.send({ id: told, name: isOver(current) ? 'end' : 'progress', data: dto(current) });
      } else if (look % LOOKS_PER_HEARTBEAT === 0) stream.heartbeat();
      if (isOver(current)) return;
      await pause(LOOK_MILLISECONDS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      current = await this.runs.find(actor, run.id);
    }
  }

  private leave({ userId }: Actor): void {
    const open = this.openStreams.get(userId) ?? 0;
    if (open > 1) this.openStreams.set(userId, open - 1);
    else this.openStreams.delete(userId);
  }
}

/** Whether nothing will happen to the run any more. */
export function isOver({ status }: RosterRunEntity): boolean {
  return status !== 'queued' && status !== 'running';
}
