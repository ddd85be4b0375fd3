import type { RowTerm } from '../../milp/milp-builder';
import type { Demand, RosterProblem } from '../../problem/roster-problem';
import { demandBlocks } from '../demand-blocks';
import type { RuleEncoder } from '../rule';
import type { DemandCoverParameters } from './rule';

/**
 * people covering - people on break + short of floor + short of target - surplus = target, for each half hour; half
 * hours over which breaks are spread evenly are summed up in one row.
 */
export const encode: RuleEncoder<DemandCoverParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const blocks = demandBlocks(context, wantedDemand(context.problem), ({ floorCount, targetCount, points: own }) => [
      ...[floorCount, targetCount],
      ...[own?.shortage, own?.surplus],
    ]);
    for (const block of blocks) {
      const { builder } = context;
      const { on } = block.demand;
      const floorCount = block.demand.floorCount * block.summedCount;
      const targetCount = block.demand.targetCount * block.summedCount;
      const belowFloor = builder.addColumn({ upper: floorCount, follows: true });
      const belowTarget = builder.addColumn({ upper: targetCount - floorCount, follows: true });
      const surplus = builder.addColumn({ upper: block.peopleCount * block.summedCount, follows: true });
      const prices = block.demand.points ?? { shortage: parameters.shortagePerSurplus * points, surplus: points };
      builder.addPrice(rule, 'cover-floor', belowFloor, prices.shortage * block.halfHourCount);
      builder.addPrice(rule, 'service', belowTarget, prices.shortage * block.halfHourCount);
      builder.addPrice(rule, 'service', surplus, prices.surplus * block.halfHourCount);
      const terms: RowTerm[] = [...block.present, [belowFloor, 1], [belowTarget, 1], [surplus, -1]];
      builder.addRow({ rule, personId: null, on }, targetCount, targetCount, terms);
    }
  },
};

/** Demand for nobody would only price a surplus that nothing can avoid. */
function wantedDemand(problem: RosterProblem): readonly Demand[] {
  return problem.demand.filter(({ targetCount }) => targetCount > 0);
}
