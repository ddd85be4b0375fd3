import type { DesignNeed, ShiftDesign, ShiftDesignTerms } from '../../planner/staffing/shift-design/shift-design';
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

/** Asks a study thread for the shifts that fit a week of needs. */
export interface ShiftDesignRequest {
  readonly type: 'shift-design';
  readonly needs: readonly DesignNeed[];
  readonly terms: ShiftDesignTerms;
  readonly limits: StudyLimits;
}

export type StudyRequest = TimeBandRequest | ShiftDesignRequest;

/** What is wrong with the data, or with the time given. */
export interface StudyRefusal {
  readonly type: 'refused';
  readonly personIds: readonly string[];
  readonly message: string;
}

/** What answers a request, other than a fault of ours. */
export type AnswerTo<Request extends StudyRequest> =
  | StudyRefusal
  | (Request extends ShiftDesignRequest
      ? { readonly type: 'designed'; readonly design: ShiftDesign }
      : { readonly type: 'reported'; readonly report: TimeBandReport });

/** What a study thread answers: its result, a refusal, or a fault of ours. */
export type StudyReply =
  AnswerTo<TimeBandRequest> | AnswerTo<ShiftDesignRequest> | { readonly type: 'failed'; readonly message: string };
