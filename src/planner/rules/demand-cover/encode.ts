import type { RowTerm } from '../../milp/milp-builder';
import type { Demand, RosterProblem } from '../../problem/roster-problem';
import { groupBy } from '../../problem/roster-view';
import type { BreakColumn, FormulationContext, Work } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { DemandCoverParameters } from './rule';

/** Half hours of one activity, site and day that the same work and breaks cover, and that want the same number. */
interface DemandBlock {
  readonly demand: Demand;
  readonly covering: readonly Work[];
  readonly breaks: readonly BreakColumn[];
  /** People who could be there at the most. */
  readonly peopleCount: number;
  halfHourCount: number;
}

/**
 * people covering - people on break + short of floor + short of target - surplus = target, for each half hour.
 * Half hours that look alike become one row with a multiplied price: an open morning is one row instead of seven.
 */
export const encode: RuleEncoder<DemandCoverParameters> = {
  encode: (context, { rule, parameters, points }) => {
    for (const block of demandBlocks(context)) {
      const { builder } = context;
      const { floorCount, targetCount, on } = block.demand;
      const belowFloor = builder.addColumn({ upper: floorCount, integer: false });
      const belowTarget = builder.addColumn({ upper: targetCount - floorCount, integer: false });
      const present = block.covering.flatMap(({ terms }) => terms);
      const surplus = builder.addColumn({ upper: block.peopleCount, integer: false });
      const prices = block.demand.points ?? { shortage: parameters.shortagePerSurplus * points, surplus: points };
      builder.addPrice(rule, 'cover-floor', belowFloor, prices.shortage * block.halfHourCount);
      builder.addPrice(rule, 'service', belowTarget, prices.shortage * block.halfHourCount);
      builder.addPrice(rule, 'service', surplus, prices.surplus * block.halfHourCount);
      const terms: RowTerm[] = [
        ...present,
        ...block.breaks.map(({ column }): RowTerm => [column, -1]),
        [belowFloor, 1],
        [belowTarget, 1],
        [surplus, -1],
      ];
      builder.addRow({ rule, personId: null, on }, targetCount, targetCount, terms);
    }
  },
};

function demandBlocks(context: FormulationContext): DemandBlock[] {
  const groups = context.groups.flatMap(({ placements, works }) =>
    works.map((work) => ({ ...work, peopleCount: placements.length })),
  );
  const works = groupBy(groups, ({ duty, activity }) => `${duty.on} ${activity.id}`);
  const breaks = groupBy(context.breaks, ({ on, activityId }) => `${on} ${activityId}`);
  const blocks = new Map<string, DemandBlock>();
  for (const demand of wantedDemand(context.problem)) {
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
      ...[key, demand.siteId ?? '', demand.floorCount, demand.targetCount],
      ...[demand.points?.shortage, demand.points?.surplus],
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

/** Demand for nobody would only price a surplus that nothing can avoid. */
function wantedDemand(problem: RosterProblem): readonly Demand[] {
  return problem.demand.filter(({ targetCount }) => targetCount > 0);
}
