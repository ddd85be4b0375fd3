import type { ProposalInput } from '../../../planner/staffing/proposal/site-day';
import type { PlanningData } from '../../rosters/planning-data';
import type { ProposalHorizon } from './proposal-input';

/** The records of one unit for the thread that makes site-days of them. */
export interface ProposalInputRequest {
  readonly data: PlanningData;
  readonly horizon: ProposalHorizon;
}

export type ProposalInputReply =
  { readonly type: 'assembled'; readonly input: ProposalInput } | { readonly type: 'failed'; readonly message: string };
