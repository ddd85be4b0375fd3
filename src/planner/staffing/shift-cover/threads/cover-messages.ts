import type { CoverLimits } from '../cover-by-shifts';
import type { ShiftCover, ShiftCoverTask } from '../shift-cover-task';

/** One task for a thread. */
export interface CoverRequest {
  readonly task: ShiftCoverTask;
  readonly limits: CoverLimits;
}

export type CoverReply =
  { readonly type: 'covered'; readonly cover: ShiftCover } | { readonly type: 'failed'; readonly message: string };
