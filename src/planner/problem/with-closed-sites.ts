import type { RosterProblem } from './roster-problem';

/** A site nobody can work at for some days, both inclusive. */
export interface SiteClosure {
  readonly siteId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The problem as it stands once sites are lost for some days: nobody is planned there, and neither the desks nor the
 * contingents of those days are asked for any more.
 */
export function withClosedSites(problem: RosterProblem, closures: readonly SiteClosure[]): RosterProblem {
  if (closures.length === 0) return problem;
  const isClosed = ({ siteId, on }: { readonly siteId: string | null; readonly on: string }): boolean =>
    closures.some((closure) => closure.siteId === siteId && closure.from <= on && on <= closure.to);
  const isOpen = (row: { readonly siteId: string | null; readonly on: string }): boolean => !isClosed(row);
  const sites = new Set(closures.map(({ siteId }) => siteId));
  const closedDays = problem.days.flatMap(({ on }) =>
    [...sites].filter((siteId) => isClosed({ siteId, on })).map((siteId) => ({ siteId, on })),
  );
  return {
    ...problem,
    closedSites: [...(problem.closedSites ?? []), ...closedDays],
    demand: problem.demand.filter(isOpen),
    skillNeeds: problem.skillNeeds.filter(isOpen),
    contingents: problem.contingents.filter(isOpen),
    pinned: problem.pinned.filter(isOpen),
  };
}
