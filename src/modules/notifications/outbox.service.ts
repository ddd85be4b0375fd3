import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Jobs } from '../../platform/queue/jobs';
import { noticesOf, subjectOf } from './domain-event';
import type { DomainEvent } from './domain-event';
import { OutboxEventEntity } from './outbox-event.entity';
import { OUTBOX_DELIVERY } from './outbox-jobs';

/** Rows of one INSERT. */
const ROWS_PER_STATEMENT = 1000;

/** What is to be told to people and to other programs, kept beside what happened until it is delivered. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Writes events down in the caller's transaction: both the effect and its notices are there, or neither. The same event
   * of the same version of a resource is kept once for each recipient, however often it is added.
   */
  async add(manager: EntityManager, ...events: readonly DomainEvent[]): Promise<void> {
    const at = this.clock.now();
    const rows = events.flatMap((event) => {
      const { type, id, version } = subjectOf(event);
      return noticesOf(event).map(({ recipient, facts }) => ({
        ...{ kind: event.kind, resourceType: type, resourceId: id, resourceVersion: version, recipient, at },
        // As JSON text and back: instants become text once, here.
        facts: JSON.parse(JSON.stringify(facts)) as typeof facts,
      }));
    });
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const values = rows.slice(start, start + ROWS_PER_STATEMENT);
      await manager.createQueryBuilder().insert().into(OutboxEventEntity).values(values).orIgnore().execute();
    }
    if (rows.length > 0) await this.jobs.send(OUTBOX_DELIVERY, {}, { manager });
  }
}
