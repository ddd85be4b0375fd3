import type { RosterModel } from '../../formulate';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import type { LinearObjective } from '../joint-objective';
import { isRefusal, refusal, type Refusal } from '../refusal';
import { enabledRules } from '../../rules/enabled-rules';
import type { Placement } from '../../rules/formulation-context';
import type { Steps } from '../../steps';
import { couplingRowsOf, type CouplingRows } from './coupling-rows';
import { PersonLanguages } from './person-languages';
import type { RosterRows } from './roster-rows';

/**
 * A model as rows of days, for one linear objective; refused where it is not one: something is fixed after the
 * horizon, a rule about a person's row is not followed by automata and counters, or what people do together is more than
 * counts with a convex price each.
 * @param followed ids of the `extendedRules`
 */
export function* rosterRowsOf(
  problem: RosterProblem,
  { model, placements }: RosterModel,
  { costs, constantCost }: LinearObjective,
  followed: ReadonlySet<string>,
): Steps<RosterRows | Refusal> {
  if (problem.fixedAfter.length > 0) return refusal(null, 'duties after the horizon are fixed');
  const other = model.rowTags.find(({ personId, rule }) => personId !== null && !followed.has(rule));
  if (other) return refusal(other.rule, "asks something of a person's days that is not followed day by day");
  yield;
  const coupling = couplingRowsOf(model, placements, costs);
  if (isRefusal(coupling)) return coupling;
  yield;
  const people = problem.people;
  const dayOf = new Map(problem.days.map(({ on }, day) => [on, day]));
  const dayCount = problem.days.length;
  const byPlace = placementsByPlace(people, placements, dayOf, dayCount);
  const languages = new PersonLanguages(problem, model.columnCount);
  for (const [index, person] of people.entries()) {
    languages.add(person, byPlace.slice(index * dayCount, (index + 1) * dayCount).flat());
    yield;
  }
  return {
    dayCount,
    personCount: people.length,
    ...languages.all(),
    ...optionsOf(byPlace, languages, costs, coupling),
    rowCount: coupling.rowCount,
    rowCostStart: coupling.rowCostStart,
    rowCost: coupling.rowCost,
    constantCost: constantCost + coupling.constantCost,
  };
}

/** Ids of the enabled rules whose demands on every row are known as automata and counters. */
export function* extendedRules(problem: RosterProblem): Steps<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const rule of enabledRules(problem)) {
    if (problem.people.every((person) => rule.extend(problem, person) !== null)) ids.add(rule.definition.id);
    yield;
  }
  return ids;
}

/** Placements by `person * dayCount + day`. */
function placementsByPlace(
  people: readonly Person[],
  placements: readonly Placement[],
  dayOf: ReadonlyMap<string, number>,
  dayCount: number,
): Placement[][] {
  const places: Placement[][] = Array.from({ length: people.length * dayCount }, () => []);
  const personOf = new Map(people.map(({ id }, index) => [id, index]));
  for (const placement of placements)
    places[personOf.get(placement.person.id)! * dayCount + dayOf.get(placement.duty.on)!]!.push(placement);
  return places;
}

function optionsOf(
  byPlace: readonly (readonly Placement[])[],
  languages: PersonLanguages,
  costs: Float64Array,
  { rowsOfColumn }: CouplingRows,
): Pick<RosterRows, 'optionStart' | 'optionSymbol' | 'optionColumn' | 'optionCost' | 'optionRowStart' | 'optionRows'> {
  const optionStart: number[] = [0];
  const optionRowStart: number[] = [0];
  const optionRows: number[] = [];
  const placements = byPlace.flat();
  for (const place of byPlace) optionStart.push(optionStart.at(-1)! + place.length);
  for (const { column } of placements) {
    for (const row of rowsOfColumn[column] ?? []) optionRows.push(row);
    optionRowStart.push(optionRows.length);
  }
  return {
    optionStart: Int32Array.from(optionStart),
    optionSymbol: Int16Array.from(placements, (placement) => languages.symbolOf(placement)),
    optionColumn: Int32Array.from(placements, ({ column }) => column),
    optionCost: Float64Array.from(placements, ({ column }) => costs[column]!),
    optionRowStart: Int32Array.from(optionRowStart),
    optionRows: Int32Array.from(optionRows),
  };
}
