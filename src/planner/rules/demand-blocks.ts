import type { Demand } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';
import type { BreakColumn, FormulationContext, Work } from './formulation-context';

/** Half hours of one activity, site and day that the same work and breaks cover, and that ask for the same. */
export interface DemandBlock {
  readonly demand: Demand;
  readonly covering: readonly Work[];
  readonly breaks: readonly BreakColumn[];
  /** People who could be there at the most. */
  readonly peopleCount: number;
  halfHourCount: number;
}

/**
 * Half hours as blocks: those that look alike become one row with a multiplied price, an open morning one row instead of
 * seven.
 * @param askedBy what makes two half hours of an activity and site ask for the same, beside who covers them
 */
export function demandBlocks(
  context: FormulationContext,
  demands: readonly Demand[],
  askedBy: (demand: Demand) => readonly unknown[],
): DemandBlock[] {
  const groups = context.groups.flatMap(({ placements, works }) =>
    works.map((work) => ({ ...work, peopleCount: placements.length })),
  );
  const works = groupBy(groups, ({ duty, activity }) => `${duty.on} ${activity.id}`);
  const breaks = groupBy(context.breaks, ({ on, activityId }) => `${on} ${activityId}`);
  const blocks = new Map<string, DemandBlock>();
  for (const demand of demands) {
    const key = `${demand.on} ${demand.activityId}`;
    const covering = (works.get(key) ?? []).filter(
      ({ duty, siteId }) =>
        (demand.siteId === null || siteId === demand.siteId) &&
        duty.startAtMinute <= demand.startAtMinute &&
        duty.endAtMinute >= demand.endAtMinute,
    );
    const breaking = (breaks.get(key) ?? []).filter(
      ({ siteId, breakStartAtMinute, breakMinutes }) =>
        (demand.siteId === null || siteId === demand.siteId) &&
        breakStartAtMinute < demand.endAtMinute &&
        breakStartAtMinute + breakMinutes > demand.startAtMinute,
    );
    const signature = [
      ...[key, demand.siteId ?? '', ...askedBy(demand)],
      [...new Set(covering.map(({ duty }) => duty.id))].join(),
      breaking.map(({ column }) => column).join(),
    ].join('|');
    const block = blocks.get(signature);
    if (block) block.halfHourCount++;
    else {
      const peopleCount = covering.reduce((sum, work) => sum + work.peopleCount, 0);
      blocks.set(signature, { demand, covering, breaks: breaking, peopleCount, halfHourCount: 1 });
    }
  }
  return [...blocks.values()];
}
