import { knownFrom } from '../problem/known-duties';
import type { Demand, Duty, Person, RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import { enabledRules } from '../rules/enabled-rules';
import { JoinedSets } from './joined-sets';

const unitKey = (unitId: string): string => `unit ${unitId}`;
const siteKey = (siteId: string): string => `site ${siteId}`;
const activityKey = (activityId: string): string => `activity ${activityId}`;

/**
 * Splits a problem into problems that share no person, unit, site or need, before anything is formulated: the offices of
 * a large body, for instance. Every rule looks at people of one unit, at people who may be at one site, or at those who
 * may do an activity whose place does not matter, so the best plan of the whole is the best plans of the parts put
 * together, level by level. The parts are in the order of their first people. A problem under a rule that looks at the
 * whole roster is one part.
 */
export function independentProblems(problem: RosterProblem): readonly RosterProblem[] {
  if (enabledRules(problem).some(({ definition }) => (definition.reach ?? 'roster') === 'roster')) return [problem];
  const sets = joinedByRules(problem);
  const groups = new Map<string, Person[]>();
  for (const person of problem.people) push(groups, sets.rootOf(unitKey(person.unitId)), person);
  const parts = withKnownWeeks(problem, [...groups.values()]);
  if (parts.length <= 1) return [problem];
  const partOfRoot = new Map(
    parts.flatMap((people, part) => people.map((one) => [sets.rootOf(unitKey(one.unitId)), part])),
  );
  const partOf = (key: string): number => partOfRoot.get(sets.rootOf(key)) ?? 0;
  return problemsOfParts(problem, parts, {
    ofUnit: (unitId) => partOf(unitKey(unitId)),
    ofSite: (siteId) => partOf(siteKey(siteId)),
    ofDemand: ({ siteId, activityId }) => partOf(siteId === null ? activityKey(activityId) : siteKey(siteId)),
  });
}

/** Which part what is about no single person belongs to; what nobody can serve goes to the first. */
interface PartOf {
  readonly ofUnit: (unitId: string) => number;
  readonly ofSite: (siteId: string) => number;
  readonly ofDemand: (demand: Demand) => number;
}

function joinedByRules(problem: RosterProblem): JoinedSets {
  const sets = new JoinedSets();
  const anywhere = new Set(problem.demand.flatMap(({ siteId, activityId }) => (siteId === null ? [activityId] : [])));
  for (const { unitId, siteIds } of problem.people)
    for (const siteId of siteIds) sets.join(siteKey(siteId), unitKey(unitId));
  const unitOf = new Map(problem.people.map(({ id, unitId }) => [id, unitId]));
  for (const { personId, companionId } of problem.companionWishes)
    sets.join(unitKey(unitOf.get(personId)!), unitKey(unitOf.get(companionId)!));
  const unitIds = new Set(problem.people.map(({ unitId }) => unitId));
  for (const activity of problem.activities) {
    if (!anywhere.has(activity.id)) continue;
    for (const unitId of activity.unitIds.length > 0 ? activity.unitIds : unitIds)
      sets.join(activityKey(activity.id), unitKey(unitId));
  }
  return sets;
}

/**
 * Stability compares the weeks of which the given roster says something; a part of which it says nothing in such a week
 * would look new by itself. Those parts go together with one that has every week.
 */
function withKnownWeeks(problem: RosterProblem, groups: readonly Person[][]): readonly (readonly Person[])[] {
  if (problem.baseline.length === 0) return groups;
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  const weeksOf = new Map<string, Set<number>>();
  const everyWeek = new Set<number>();
  for (const { personId, on } of problem.baseline) {
    const week = weekOf.get(on)!;
    everyWeek.add(week);
    let own = weeksOf.get(personId);
    if (!own) weeksOf.set(personId, (own = new Set<number>()));
    own.add(week);
  }
  const isWhole = (people: readonly Person[]): boolean =>
    new Set(people.flatMap(({ id }) => [...(weeksOf.get(id) ?? [])])).size === everyWeek.size;
  const whole = groups.filter(isWhole);
  const [first, ...others] = whole;
  if (!first) return [problem.people];
  return [[...first, ...groups.filter((people) => !isWhole(people)).flat()], ...others];
}

function problemsOfParts(
  problem: RosterProblem,
  parts: readonly (readonly Person[])[],
  { ofUnit, ofSite, ofDemand }: PartOf,
): readonly RosterProblem[] {
  const partOfPerson = new Map(parts.flatMap((people, part) => people.map(({ id }) => [id, part])));
  const byPart = <T>(items: readonly T[], partOf: (item: T) => number): T[][] => {
    const lists = parts.map((): T[] => []);
    for (const item of items) lists[partOf(item)]!.push(item);
    return lists;
  };
  const byPerson = <T extends { readonly personId: string }>(items: readonly T[]): T[][] =>
    byPart(items, ({ personId }) => partOfPerson.get(personId) ?? 0);
  const byUnit = <T extends { readonly unitId: string }>(items: readonly T[]): T[][] =>
    byPart(items, ({ unitId }) => ofUnit(unitId));
  const demand = byPart(problem.demand, ofDemand);
  const skillNeeds = byPart(problem.skillNeeds, ({ siteId }) => ofSite(siteId));
  const companionWishes = byPerson(problem.companionWishes);
  const [contingents, phaseDays] = [byUnit(problem.contingents), byUnit(problem.phaseDays)];
  const [wishes, pinned, fixedAfter] = [
    byPerson(problem.wishes),
    byPerson(problem.pinned),
    byPerson(problem.fixedAfter),
  ];
  const [baseline, past] = [byPerson(problem.baseline), byPerson(problem.history.assignments)];
  const ledger = byPerson(problem.history.ledger);
  return parts.map((people, part) => ({
    ...problem,
    duties: dutiesOf(problem, people),
    ...{ people, demand: demand[part]!, contingents: contingents[part]!, phaseDays: phaseDays[part]! },
    ...{ skillNeeds: skillNeeds[part]!, companionWishes: companionWishes[part]! },
    ...{ wishes: wishes[part]!, pinned: pinned[part]!, fixedAfter: fixedAfter[part]!, baseline: baseline[part]! },
    history: { assignments: past[part]!, knownFrom: knownFrom(problem), ledger: ledger[part]! },
  }));
}

/** Duties of other units would only be looked through. Activities and squads stay: rules name those of anybody. */
function dutiesOf({ duties }: RosterProblem, people: readonly Person[]): readonly Duty[] {
  const units = new Set(people.map(({ unitId }) => unitId));
  return duties.filter(({ unitIds }) => unitIds.length === 0 || unitIds.some((id) => units.has(id)));
}
