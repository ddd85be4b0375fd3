import { PRICED_LEVELS, type PricedLevel } from '../problem/finding';
import { levelCosts, type MilpModel } from '../milp/milp-model';
import { extendedModel, withFixedColumns } from './extended-model';
import type { RepairModel } from './repair-model';
import type { ObjectiveGroup } from './solve-in-order';

/** What a way of mending one week puts first. */
export interface RepairStrategy {
  /** Levels at which as little as possible is lost, before anybody is left in peace; the strongest first. */
  readonly kept: readonly PricedLevel[];
  /** People who may be disturbed at the most. */
  readonly mostPeople: number;
  /** Sets of people that another proposal disturbs already: one of each has to stay out of it. */
  readonly otherThan: readonly (readonly string[])[];
}

/** The levels whose loss calls people in: what opens the doors, and what the unit head approved. */
export const CALLING_LEVELS: readonly PricedLevel[] = ['cover-floor', 'contingents'];

/** The same, and the number of people wanted. */
export const SERVICE_LEVELS: readonly PricedLevel[] = [...CALLING_LEVELS, 'service'];

/**
 * The objectives of a strategy, strongest first: what its levels lose and the people disturbed, proved; then the score level
 * by level and the changed days, in one blend.
 */
export function objectivesOf(
  { model, peopleCosts, changedDayCosts, lossCosts }: RepairModel,
  { kept }: RepairStrategy,
): readonly ObjectiveGroup[] {
  const level = (name: PricedLevel): Float64Array => levelCosts(model, name);
  const scored = PRICED_LEVELS.filter((name) => name !== 'stability').map(level);
  return [
    { objectives: [...kept.map(lossCosts), peopleCosts], isProved: true },
    { objectives: [...scored, changedDayCosts, level('stability')], isProved: false },
  ];
}

/** The program with the strategy's limits on who may be disturbed. */
export function limitedModel({ model, disturbed }: RepairModel, { mostPeople, otherThan }: RepairStrategy): MilpModel {
  const columns = [...disturbed.values()];
  if (mostPeople === 0) return withFixedColumns(model, new Map(columns.map((column) => [column, 0])));
  const limits = [
    ...(mostPeople < columns.length ? [{ people: columns, most: mostPeople }] : []),
    ...otherThan.map((people) => ({
      people: people.flatMap((id) => disturbed.get(id) ?? []),
      most: people.length - 1,
    })),
  ];
  const rows = limits.map(({ people, most }) => ({
    lower: Number.NEGATIVE_INFINITY,
    upper: most,
    terms: people.map((column) => [column, 1] as const),
  }));
  return extendedModel(model, [], rows);
}
