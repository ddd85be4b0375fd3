import { Injectable } from '@nestjs/common';
import { defineJobQueue } from '../../platform/queue/job-queue';
import { Jobs } from '../../platform/queue/jobs';
import { Retention } from './retention.service';

/** Clears away, every night, what is past its time. */
export const RETENTION_QUEUE = defineJobQueue('apply-retention', { onePerKey: true });

const EVERY_NIGHT = '30 3 * * *';

/** Has the retention settings applied every night by a process that does jobs. */
@Injectable()
export class RetentionJobs {
  constructor(jobs: Jobs, retention: Retention) {
    jobs.work(RETENTION_QUEUE, async () => {
      await retention.applyRetention();
    });
    jobs.schedule(RETENTION_QUEUE, EVERY_NIGHT);
  }
}
