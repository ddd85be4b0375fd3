import type { ProposalInput } from '../../../planner/staffing/proposal/site-day';
import { siteDaysOf } from '../../../planner/staffing/proposal/site-days';
import { resolvePhaseRule } from '../../phases/resolve-phase-rule';
import { assembleRosterProblem } from '../../rosters/assemble-roster-problem';
import type { PlanningData } from '../../rosters/planning-data';

/** Weeks to propose for. */
export interface ProposalHorizon {
  /** A Monday. */
  readonly from: string;
  readonly weeks: number;
  /** Share of the people expected who will not come after all, 0..1. */
  readonly shrinkageRatio: number;
}

/**
 * Of the people a plan counts on, those who will be ill, on an hourly permit or in training: about 17 of 302 paid days.
 * Leave is not in it, since it is recorded as absence beforehand.
 */
export const USUAL_SHRINKAGE_RATIO = 0.05;

/** What a proposal is made from, out of a body's records by whichever reader. */
export function proposalInputOf(data: PlanningData, { from, weeks, shrinkageRatio }: ProposalHorizon): ProposalInput {
  const problem = assembleRosterProblem(data, { from, weeks });
  const sites = new Map(data.sites.map((site) => [site.id, site]));
  return siteDaysOf(problem, {
    shrinkageRatio,
    placesAt: (siteId, on) => {
      const { placesCount = null, placesUntil = null } = sites.get(siteId) ?? {};
      return placesUntil !== null && on > placesUntil ? null : placesCount;
    },
    isRamp: (unitId, on) => resolvePhaseRule(data, unitId, on).ramp !== null,
  });
}
