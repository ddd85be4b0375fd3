/**
 * One kind of background work, by name: who may wait how long, and how often a failed job is tried again. Every queue of
 * the application is listed in `src/schema.ts`, so that it exists before anything is sent to it.
 */
export interface JobQueue<Data extends object> {
  /** Kebab-case, stable: the rows of waiting jobs carry it. */
  readonly name: string;
  /** Times a job is tried again after its handler threw, or its process died. */
  readonly retryLimit: number;
  /** Pause before the first repetition; it doubles with each one. */
  readonly retryDelaySeconds: number;
  /** A job under way for longer counts as lost with its process, and is delivered again. At most 23 hours. */
  readonly expireInSeconds: number;
  /** Of the jobs with one `key`, at most one waits: sending another changes nothing. */
  readonly onePerKey: boolean;
  /** Carries the type of the data; there is no such value. */
  readonly data?: Data;
}

const DEFAULTS = { retryLimit: 5, retryDelaySeconds: 5, expireInSeconds: 15 * 60, onePerKey: false };

/** Defines a queue; what is left out is as in most: five repetitions, a quarter of an hour. */
export function defineJobQueue<Data extends object>(
  name: string,
  settings: Partial<Omit<JobQueue<Data>, 'name' | 'data'>> = {},
): JobQueue<Data> {
  return Object.freeze({ ...DEFAULTS, ...settings, name });
}

/** A job as its handler gets it. */
export interface Job<Data extends object> {
  readonly id: string;
  readonly data: Data;
  /** Aborted when the process shuts down, and when the job has used up `expireInSeconds`. */
  readonly signal: AbortSignal;
}

/**
 * Does a job. It may be called twice for one job, where a process died between the work and the note that it is done, so
 * the work must be such that a repetition has no second effect.
 */
export type JobHandler<Data extends object> = (job: Job<Data>) => Promise<void>;
