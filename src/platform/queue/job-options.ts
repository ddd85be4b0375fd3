import type { AppConfig } from '../config/app-config';
import type { JobQueue } from './job-queue';

/** Injection token of `JobOptions`. */
export const JOB_OPTIONS = Symbol('JOB_OPTIONS');

export interface JobOptions {
  /** Whether this process does the jobs of a queue (`RUN_WORKER`, default yes, for all of them). */
  readonly works: (queue: JobQueue<object>) => boolean;
  /** How often a process looks for jobs that another one sent. */
  readonly pollMilliseconds: number;
}

export function jobOptionsFrom({ runsWorker }: AppConfig): JobOptions {
  return { works: () => runsWorker, pollMilliseconds: 1_000 };
}
