import type { RowTerm } from '../../milp/milp-builder';
import type { Demand, RosterProblem } from '../../problem/roster-problem';
import { push } from '../../problem/roster-view';
import type { BreakColumn, ChosenColumn, FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { DemandCoverParameters } from './rule';

/** Half hours of one activity, site and day that the same choices and breaks cover, and that want the same number. */
interface DemandBlock {
  readonly demand: Demand;
  readonly covering: readonly ChosenColumn[];
  readonly breaks: readonly BreakColumn[];
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
      const surplus = builder.addColumn({ upper: block.covering.length, integer: false });
      builder.addPrice(rule, 'cover-floor', belowFloor, parameters.shortagePerSurplus * points * block.halfHourCount);
      builder.addPrice(rule, 'service', belowTarget, parameters.shortagePerSurplus * points * block.halfHourCount);
      builder.addPrice(rule, 'service', surplus, points * block.halfHourCount);
      const terms: RowTerm[] = [
        ...block.covering.map(({ column }): RowTerm => [column, 1]),
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
  const choices = groupBy(context.choices, ({ duty, activity }) => `${duty.on} ${activity.id}`);
  const breaks = groupBy(context.breaks, ({ on, activityId }) => `${on} ${activityId}`);
  const blocks = new Map<string, DemandBlock>();
  for (const demand of wantedDemand(context.problem)) {
    const key = `${demand.on} ${demand.activityId}`;
    const covering = (choices.get(key) ?? []).filter(
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
      [...new Set(covering.map(({ duty }) => duty.id))].join(),
      breaking.map(({ column }) => column).join(),
    ].join('|');
    const block = blocks.get(signature);
    if (block) block.halfHourCount++;
    else blocks.set(signature, { demand, covering, breaks: breaking, halfHourCount: 1 });
  }
  return [...blocks.values()];
}

/** Demand for nobody would only price a surplus that nothing can avoid. */
function wantedDemand(problem: RosterProblem): readonly Demand[] {
  return problem.demand.filter(({ targetCount }) => targetCount > 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}
