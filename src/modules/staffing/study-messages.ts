import type { TimeBandProblem } from '../../planner/staffing/time-bands/time-band';
import type { TimeBandReport } from './time-bands/time-band-report';

/** What a study thread may take, in seconds, and the seed of its solver. */
export interface StudyLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
}

/** Asks a study thread for a menu of time bands. */
export interface TimeBandRequest {
  readonly type: 'time-bands';
  readonly problem: TimeBandProblem;
  readonly maxBands: number;
  readonly limits: StudyLimits;
}

export type StudyRequest = TimeBandRequest;

/** What a study thread answers: its report, what is wrong with the data, or a fault of ours. */
export type StudyReply =
  | { readonly type: 'reported'; readonly report: TimeBandReport }
  | { readonly type: 'refused'; readonly personIds: readonly string[]; readonly message: string }
  | { readonly type: 'failed'; readonly message: string };
