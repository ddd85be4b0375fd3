import {
  DEFAULT_BAND_PARAMETERS,
  SLOT_MINUTES,
  type BandPerson,
  type CoverNeed,
  type TimeBandProblem,
} from '../../../planner/staffing/time-bands/time-band';
import type { PlanningData } from '../../rosters/planning-data';

/** What a choice of time bands is made from; nothing else of a body's data matters to it. */
export type TimeBandData = Pick<PlanningData, 'people' | 'contracts' | 'wishedHours' | 'officeCover'>;

/** What a minute of distance weighs for each importance of a wish. */
const WEIGHTS = { low: 1, medium: 2, high: 3 } as const;

/**
 * The choice of time bands for the people of some units who are employed on a day.
 *
 * @param unitIds null: every unit where somebody wishes hours, or some cover is needed
 */
export function timeBandProblemOf(data: TimeBandData, unitIds: readonly string[] | null, on: string): TimeBandProblem {
  const wishes = new Map((data.wishedHours ?? []).map((wish) => [wish.personId, wish]));
  const concerned = new Set([
    ...data.people.filter(({ id }) => wishes.has(id)).map(({ unitId }) => unitId),
    ...(data.officeCover ?? []).map(({ unitId }) => unitId),
  ]);
  const units = new Set(unitIds ?? concerned);
  const contracts = new Map(data.contracts.map((contract) => [contract.id, contract]));
  const people = data.people
    .filter(({ unitId, employedFrom, employedTo }) => units.has(unitId) && isDuring(on, employedFrom, employedTo))
    .map(({ id, unitId, contractId }): BandPerson => {
      const { weeklyMinutes, weekdays } = contracts.get(contractId)!;
      const wish = wishes.get(id);
      return {
        ...{ id, unitId, weeklyMinutes, weekdays },
        wish: wish
          ? { days: wish.days, toleranceMinutes: wish.toleranceMinutes, weight: WEIGHTS[wish.importance] }
          : null,
      };
    });
  return { people, cover: coverOf(data, units), parameters: DEFAULT_BAND_PARAMETERS };
}

/** Needs by office, weekday and half hour; where rows overlap, the larger number holds. */
function coverOf({ officeCover = [] }: TimeBandData, units: ReadonlySet<string>): CoverNeed[] {
  const needs = new Map<string, CoverNeed>();
  for (const { unitId, weekdays, fromMinuteOfDay, toMinuteOfDay, requiredCount } of officeCover) {
    if (!units.has(unitId)) continue;
    for (const weekday of weekdays) {
      for (let slot = fromMinuteOfDay; slot < toMinuteOfDay; slot += SLOT_MINUTES) {
        const key = `${unitId} ${weekday} ${slot}`;
        const count = Math.max(requiredCount, needs.get(key)?.requiredCount ?? 0);
        const window = { fromMinuteOfDay: slot, toMinuteOfDay: slot + SLOT_MINUTES };
        needs.set(key, { unitId, weekday, ...window, requiredCount: count });
      }
    }
  }
  return [...needs.values()].sort(
    (a, b) => a.unitId.localeCompare(b.unitId) || a.weekday - b.weekday || a.fromMinuteOfDay - b.fromMinuteOfDay,
  );
}

function isDuring(on: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
