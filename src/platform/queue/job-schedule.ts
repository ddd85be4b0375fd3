import { parseExpression } from 'cron-parser';
import { createHash } from 'node:crypto';
import type { JobQueue } from './job-queue';

/** A missed occurrence is caught up for as long; shorter than pg-boss keeps a job that is done, which it is known by. */
const CATCH_UP_MILLISECONDS = 6 * 3_600_000;

/** Work that recurs: a job is sent to the queue at each time that the expression names. */
export interface JobSchedule {
  readonly queue: JobQueue<object>;
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** IANA name of the time zone in which the fields are read. */
  readonly timeZone: string;
}

/**
 * The occurrence that is due, as the id of its job: the same in every process, so that the primary key lets one of them
 * send it. Null where the last one is too long ago.
 */
export function dueOccurrence({ queue, cron, timeZone }: JobSchedule, now: Date): string | null {
  const last = parseExpression(cron, { tz: timeZone, currentDate: now }).prev().getTime();
  return now.getTime() - last < CATCH_UP_MILLISECONDS ? uuidOf(`${queue.name} ${cron} ${timeZone} ${last}`) : null;
}

/** @throws Error where the expression cannot be read */
export function assertReadable({ cron, timeZone }: JobSchedule): void {
  parseExpression(cron, { tz: timeZone });
}

/** A UUID made from a text (version 8 of RFC 9562: the content is ours to choose). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
