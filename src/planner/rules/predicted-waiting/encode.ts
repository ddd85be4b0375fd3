import type { RowTerm } from '../../milp/milp-builder';
import type { Demand } from '../../problem/roster-problem';
import { waitByDesks } from '../../staffing/predicted-wait';
import { demandBlocks, type DemandBlock } from '../demand-blocks';
import type { FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { PredictedWaitingParameters } from './rule';

/** Desks that each save the same points. */
interface Step {
  readonly points: number;
  deskCount: number;
}

/**
 * people covering - people on break + desks short >= desks that save anything, the desks short being steps priced with
 * what each would save. The dearest step is the first desk, so the cheap ones fill first by themselves. What a desk saves
 * is rounded to whole points; rounding keeps the order of the steps, so the price stays convex.
 */
export const encode: RuleEncoder<PredictedWaitingParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const expected = context.problem.demand.filter(({ arrivals }) => arrivals !== undefined);
    const blocks = demandBlocks(context, expected, ({ arrivals, startAtMinute, endAtMinute }) => [
      ...[arrivals?.visitsPerHour, arrivals?.serviceMinutes, arrivals?.otherDeskCount, arrivals?.maxDeskCount],
      endAtMinute - startAtMinute,
    ]);
    for (const block of blocks)
      addSteps(context, rule, block, stepsOf(block.demand, parameters.longestWaitMinutes, points));
  },
};

function stepsOf({ arrivals, startAtMinute, endAtMinute }: Demand, longestWaitMinutes: number, points: number): Step[] {
  if (!arrivals) return [];
  const visits = (arrivals.visitsPerHour * (endAtMinute - startAtMinute)) / 60;
  const waits = waitByDesks(arrivals, longestWaitMinutes);
  const steps: Step[] = [];
  for (const [index, wait] of waits.slice(1).entries()) {
    const saved = Math.round(points * visits * (waits[index]! - wait));
    if (saved === 0) break;
    const last = steps.at(-1);
    if (last?.points === saved) last.deskCount++;
    else steps.push({ points: saved, deskCount: 1 });
  }
  return steps;
}

function addSteps(
  { builder }: FormulationContext,
  rule: string,
  { demand, present, summedCount, halfHourCount }: DemandBlock,
  steps: readonly Step[],
): void {
  const usefulDesks = steps.reduce((sum, { deskCount }) => sum + deskCount, 0);
  if (usefulDesks === 0) return;
  const short = steps.map((step): RowTerm => {
    const column = builder.addColumn({ upper: step.deskCount * summedCount, integer: false });
    builder.addPrice(rule, 'service', column, step.points * halfHourCount);
    return [column, 1];
  });
  const atLeast = usefulDesks * summedCount;
  builder.addRow({ rule, personId: null, on: demand.on }, atLeast, Number.POSITIVE_INFINITY, [...present, ...short]);
}
