import type { RowTerm } from '../milp/milp-builder';
import type { Demand } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';
import { halfHourKey } from './even-breaks';
import type { BreakColumn, EvenBreaks, FormulationContext, Work } from './formulation-context';

/** Half hours of one activity, site and day that the same work and breaks cover, and that ask for the same. */
export interface DemandBlock {
  readonly demand: Demand;
  /** People there less those on break, summed over `summedCount` half hours. */
  readonly present: readonly RowTerm[];
  /** People who could be there at the most. */
  readonly peopleCount: number;
  /** Half hours that are one row as their sum: those over which breaks are spread evenly. */
  readonly summedCount: number;
  /** Rows that would be the same: the price of this one counts for all. */
  halfHourCount: number;
}

type CountedWork = Work & { readonly peopleCount: number };

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
  const evenBreaks = new Map(
    context.evenBreaks.flatMap((even) => even.demands.map((demand) => [halfHourKey(demand), even])),
  );
  const blocks = new Map<unknown, DemandBlock>();
  for (const demand of demands) {
    const even = evenBreaks.get(halfHourKey(demand));
    if (even && blocks.has(even)) continue;
    const key = `${demand.on} ${demand.activityId}`;
    const covering = (works.get(key) ?? []).filter(
      ({ duty, siteId }) =>
        (demand.siteId === null || siteId === demand.siteId) &&
        duty.startAtMinute <= demand.startAtMinute &&
        duty.endAtMinute >= demand.endAtMinute,
    );
    if (even) {
      blocks.set(even, summedBlock(demand, covering, even));
      continue;
    }
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
    else blocks.set(signature, singleBlock(demand, covering, breaking));
  }
  return [...blocks.values()];
}

function singleBlock(demand: Demand, covering: readonly CountedWork[], breaks: readonly BreakColumn[]): DemandBlock {
  const onBreak = breaks.map(({ column }): RowTerm => [column, -1]);
  const present = [...covering.flatMap(({ terms }) => terms), ...onBreak];
  return { demand, present, peopleCount: sumOfPeople(covering), summedCount: 1, halfHourCount: 1 };
}

/** Everybody there counts in each half hour, but in one of them those who have their break. */
function summedBlock(demand: Demand, covering: readonly CountedWork[], even: EvenBreaks): DemandBlock {
  const summedCount = even.demands.length;
  const coefficients = new Map<number, number>();
  const add = (terms: readonly RowTerm[], times: number): void => {
    for (const [column, coefficient] of terms)
      coefficients.set(column, (coefficients.get(column) ?? 0) + times * coefficient);
  };
  for (const { terms } of covering) add(terms, summedCount);
  for (const { terms } of even.works) add(terms, -1);
  return { demand, present: [...coefficients], peopleCount: sumOfPeople(covering), summedCount, halfHourCount: 1 };
}

const sumOfPeople = (works: readonly CountedWork[]): number =>
  works.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
