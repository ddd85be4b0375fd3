import { addDays } from '../../planner/problem/calendar';
import type { RosterEntity } from './roster.entity';

/** One unit in one week, and the roster that says what happens there. */
export interface SpokenWeek {
  readonly unitId: string;
  /** A Monday. */
  readonly weekOn: string;
  readonly roster: RosterEntity;
}

/** The roster that speaks for each unit and week: the first one told of it. */
export class SpokenWeeks {
  private readonly byUnitWeek = new Map<string, SpokenWeek>();

  /** Takes a week unless another roster speaks for it already. */
  offer(week: SpokenWeek): void {
    const key = keyOf(week.unitId, week.weekOn);
    if (!this.byUnitWeek.has(key)) this.byUnitWeek.set(key, week);
  }

  rosterOf(unitId: string, weekOn: string): RosterEntity | undefined {
    return this.byUnitWeek.get(keyOf(unitId, weekOn))?.roster;
  }

  get all(): readonly SpokenWeek[] {
    return [...this.byUnitWeek.values()];
  }
}

/** Mondays of a roster's weeks, oldest first. */
export function mondaysOf({ fromOn, weeks }: Pick<RosterEntity, 'fromOn' | 'weeks'>): string[] {
  return Array.from({ length: weeks }, (_, week) => addDays(fromOn, 7 * week));
}

/** Every unit and week of a roster, by unit and then week: whoever locks them in this order never crosses another. */
export function unitWeeksOf(
  roster: Pick<RosterEntity, 'unitIds' | 'fromOn' | 'weeks'>,
): { readonly unitId: string; readonly weekOn: string }[] {
  return [...roster.unitIds].sort().flatMap((unitId) => mondaysOf(roster).map((weekOn) => ({ unitId, weekOn })));
}

function keyOf(unitId: string, weekOn: string): string {
  return `${unitId} ${weekOn}`;
}
