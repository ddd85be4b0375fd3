import { compareAssignments, type Assignment } from './assignment';
import { addDays } from './calendar';
import { coveringCount } from './covering-count';
import { dutiesAfter, dutiesBefore } from './known-duties';
import type { Demand, Person, RosterProblem } from './roster-problem';

/** Made when they are first asked for: rules about a day never look at people's rows, and the other way round. */
interface Groups {
  byPerson?: ReadonlyMap<string, readonly Assignment[]>;
  byDate?: ReadonlyMap<string, readonly Assignment[]>;
  byPlace?: ReadonlyMap<string, readonly Assignment[]>;
  /** By half hour: each is asked for by several checks. */
  covering?: Map<Demand, number>;
}

/**
 * A finished roster as the rules' checks read it: by person, by date, and joined with what came before the horizon.
 * It knows nothing of the model the roster may have come from.
 */
export class RosterView {
  readonly assignments: readonly Assignment[];
  private readonly groups: Groups;
  private byUnit: ReadonlyMap<string, readonly Assignment[]> | null = null;

  /** @param same a view of the same assignments under a problem with the same history, whose look-ups are shared */
  constructor(
    readonly problem: RosterProblem,
    assignments: readonly Assignment[],
    same?: RosterView,
  ) {
    if (same) {
      this.assignments = same.assignments;
      this.groups = same.groups;
      return;
    }
    this.assignments = [...assignments].sort(compareAssignments);
    this.groups = {};
  }

  /** The person's assignments of the horizon, by date. */
  of(personId: string): readonly Assignment[] {
    this.groups.byPerson ??= groupBy(this.assignments, (duty) => duty.personId);
    return this.groups.byPerson.get(personId) ?? [];
  }

  /** Everybody's assignments of a date. */
  on(date: string): readonly Assignment[] {
    this.groups.byDate ??= groupBy(this.assignments, (duty) => duty.on);
    return this.groups.byDate.get(date) ?? [];
  }

  /** Everybody's assignments of a date at a site; with null, at any place. */
  at(date: string, siteId: string | null): readonly Assignment[] {
    if (siteId === null) return this.on(date);
    this.groups.byPlace ??= groupBy(this.assignments, (duty) => `${duty.on} ${duty.siteId}`);
    return this.groups.byPlace.get(`${date} ${siteId}`) ?? [];
  }

  /** People at work on a half hour's activity during all of it. */
  covering(demand: Demand): number {
    const known = (this.groups.covering ??= new Map<Demand, number>());
    let count = known.get(demand);
    if (count === undefined) {
      count = coveringCount(demand, this.at(demand.on, demand.siteId));
      known.set(demand, count);
    }
    return count;
  }

  /** Assignments of a unit's people on a date. */
  ofUnit(unitId: string, date: string): readonly Assignment[] {
    if (this.byUnit === null) {
      const unitOf = new Map(this.problem.people.map(({ id, unitId: own }) => [id, own]));
      this.byUnit = groupBy(this.assignments, ({ on, personId }) => `${on} ${unitOf.get(personId)}`);
    }
    return this.byUnit.get(`${date} ${unitId}`) ?? [];
  }

  /** The person's assignments with those before the horizon in front. */
  timelineOf(personId: string): readonly Assignment[] {
    return [...dutiesBefore(this.problem, personId), ...this.of(personId)];
  }

  /** The same with what is fixed after the horizon behind: all of the person's row of days that is known. */
  rowOf(personId: string): readonly Assignment[] {
    return [...this.timelineOf(personId), ...dutiesAfter(this.problem, personId)];
  }

  /** Assignments of a plan week, by date. */
  ofWeek(weekIndex: number): readonly Assignment[] {
    return this.problem.days.filter((day) => day.weekIndex === weekIndex).flatMap((day) => this.on(day.on));
  }

  /** Pairs of duties that follow each other in a person's timeline; the second lies in the horizon. */
  consecutiveDuties(person: Person): readonly (readonly [Assignment, Assignment])[] {
    const timeline = this.timelineOf(person.id);
    const firstDay = this.problem.days[0]!.on;
    return timeline.slice(1).flatMap((next, index) => (next.on >= firstDay ? [[timeline[index]!, next] as const] : []));
  }
}

/** Adds to a list in a map, making the list where it is missing. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Items by key, in their order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}

/** Longest run of dates without a gap that ends at each date. */
export function runLengths(dates: readonly string[]): readonly { on: string; length: number }[] {
  const unique = [...new Set(dates)].sort();
  let length = 0;
  return unique.map((on, index) => {
    length = index > 0 && unique[index - 1] === addDays(on, -1) ? length + 1 : 1;
    return { on, length };
  });
}
