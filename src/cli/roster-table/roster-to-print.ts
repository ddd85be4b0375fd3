import type { PlanningData } from '../../modules/rosters/planning-data';
import type { PlanResult } from '../../planner/plan-result';
import type { Assignment } from '../../planner/problem/assignment';
import type { PlanDay } from '../../planner/problem/calendar';
import type { Finding, Score, Shortage } from '../../planner/problem/finding';
import type { Person, RosterProblem } from '../../planner/problem/roster-problem';
import { groupBy } from '../group-by';

/** What a printed roster shows. Of a person: name and id, never age, commute or the reason of an absence. */
export interface RosterToPrint {
  readonly planning: Pick<PlanningData, 'body' | 'units' | 'sites' | 'activities' | 'shiftTemplates' | 'holidays'>;
  readonly problem: RosterProblem;
  /** Display name by person id; a person without one is shown by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Name by phase id; a phase without one is shown by id. */
  readonly phaseNames: ReadonlyMap<string, string>;
  readonly result: PlanResult;
}

/** A measured roster, wherever it comes from. */
export interface OutcomeToPrint {
  readonly planning: RosterToPrint['planning'];
  readonly problem: RosterProblem;
  readonly names: RosterToPrint['names'];
  readonly findings: readonly Finding[];
  readonly shortages: readonly Shortage[];
  readonly score: Score;
}

/** `Anna Bianchi (op-03)`: the name people know and the id that files and findings use. */
export function nameOf({ names }: Pick<RosterToPrint, 'names'>, personId: string): string {
  const name = names.get(personId);
  return name === undefined ? personId : `${name} (${personId})`;
}

/** One unit in one week: the part of the roster that a table shows. */
export interface UnitWeek {
  readonly unit: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  /** Days shown: Monday to Friday, and the weekend days on which somebody of the unit works. */
  readonly days: readonly PlanDay[];
  readonly phaseIds: readonly string[];
  readonly assignments: readonly Assignment[];
  /** Assignments of a person on a day; more than one is a mistake the table must show. */
  readonly dutiesOf: (personId: string, on: string) => readonly Assignment[];
}

/** Cuts a roster into units and weeks, in the order of the scenario; units without people are left out. */
export function unitWeeks({ planning, problem, result }: RosterToPrint, weekIndex: number): UnitWeek[] {
  const week = problem.days.filter((day) => day.weekIndex === weekIndex);
  const dates = new Set(week.map(({ on }) => on));
  return planning.units.flatMap((unit) => {
    const people = problem.people.filter(({ unitId }) => unitId === unit.id);
    if (people.length === 0) return [];
    const ids = new Set(people.map(({ id }) => id));
    const assignments = result.assignments.filter(({ personId, on }) => ids.has(personId) && dates.has(on));
    const worked = new Set(assignments.map(({ on }) => on));
    const phases = problem.phaseDays.filter(({ unitId, on }) => unitId === unit.id && dates.has(on));
    const byPersonDay = groupBy(assignments, ({ personId, on }) => `${personId} ${on}`);
    return [
      {
        unit,
        people,
        days: week.filter(({ weekday, on }) => weekday <= 5 || worked.has(on)),
        phaseIds: [...new Set(phases.map(({ phaseId }) => phaseId))],
        assignments,
        dutiesOf: (personId: string, on: string) => byPersonDay.get(`${personId} ${on}`) ?? [],
      },
    ];
  });
}

/** Sites where a unit's people work or belong, in the order of the scenario. */
export function sitesOf(
  { planning }: RosterToPrint,
  { people, assignments }: UnitWeek,
): readonly { readonly id: string; readonly name: string }[] {
  const used = new Set([...people.map(({ homeSiteId }) => homeSiteId), ...assignments.map(({ siteId }) => siteId)]);
  return planning.sites.filter(({ id }) => used.has(id));
}
