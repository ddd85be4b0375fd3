import { defineJobQueue } from '../../platform/queue/job-queue';

/**
 * Delivers roster runs to the processes that plan. A job only says which run to look at: whether it is planned, and by
 * whom, its own row decides (`roster-run.store.ts`), so a job too many does nothing. One that is lost with its process
 * is sent anew as soon as the run's lease is over, long before the job itself would expire.
 */
export const ROSTER_RUNS = defineJobQueue<{ readonly runId: string }>('roster-runs', {
  onePerKey: true,
  retryLimit: 2,
  expireInSeconds: 3_600,
});
