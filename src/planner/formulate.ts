import { MilpBuilder, type RowTerm } from './milp/milp-builder';
import type { MilpModel } from './milp/milp-model';
import { modelNames } from './model-names';
import type { Assignment } from './problem/assignment';
import type { Duty, Person, RosterProblem } from './problem/roster-problem';
import { push } from './problem/roster-view';
import type { Rule } from './rules/rule';
import { finish, type Steps } from './steps';
import { enabledRules } from './rules/enabled-rules';
import { settledBreaks, type SettledBreaks } from './rules/even-breaks';
import { imaginableChoices } from './rules/imaginable-choices';
import type {
  BreakColumn,
  Choice,
  EvenBreaks,
  FormulationContext,
  Placement,
  Work,
  WorkGroup,
} from './rules/formulation-context';

/** A problem as a program, and what its columns stand for. */
export interface RosterModel {
  readonly model: MilpModel;
  readonly placements: readonly Placement[];
  readonly groups: readonly WorkGroup[];
  readonly breaks: readonly BreakColumn[];
  readonly evenBreaks: readonly EvenBreaks[];
}

const NO_PLACEMENTS: readonly Placement[] = [];
const NO_BREAKS_SETTLED: SettledBreaks = { even: [], unfelt: new Set() };

/** Which part of a problem is written down, and for what. */
export interface FormulationTerms {
  /** Leaves out choices the rules would admit, where only a part of a roster is planned anew. */
  readonly isOpen?: (choice: Choice) => boolean;
  /** The problem of the first weeks alone, where only they are priced and the law holds for all. */
  readonly priced?: RosterProblem;
  /** Leaves out the rows of a rule that is kept in another way. */
  readonly isKept?: (rule: Rule) => boolean;
}

/**
 * Writes one plan week as a mixed-integer program: a yes-or-no column for every place a person may be on a day (duty,
 * site, mode), counting columns for the activities done there, and the rows and prices of every enabled rule.
 * See `docs/formulation.md`.
 */
export function formulate(
  problem: RosterProblem,
  isOpen?: (choice: Choice) => boolean,
  priced: RosterProblem = problem,
): RosterModel {
  return finish(formulateInSteps(problem, { priced, ...(isOpen ? { isOpen } : {}) }));
}

/** The same, pausing now and then, so that whoever asked for it can be heard and the clock looked at. */
export function* formulateInSteps(
  problem: RosterProblem,
  { isOpen, priced = problem, isKept = () => false }: FormulationTerms = {},
): Steps<RosterModel> {
  const rules = enabledRules(problem);
  const tests = rules.flatMap((rule) => (rule.admits ? [rule.admits(problem)] : []));
  const builder = new MilpBuilder();
  const choices = yield* possibleChoices(
    problem,
    (choice) => (isOpen?.(choice) ?? true) && tests.every((admits) => admits(choice)),
  );
  const groups = yield* addWorkGroups(builder, choices, problem);
  const placements = groups.flatMap((group) => group.placements);
  // A roster that is there already has its breaks where they are.
  const settled = isOpen ? NO_BREAKS_SETTLED : settledBreaks(problem, groups);
  const breaks = addBreakColumns(builder, groups, problem, settled);
  const context = contextOf(problem, builder, groups, breaks, settled.even);
  const pricedContext = priced === problem ? context : contextOf(priced, builder, groups, breaks, settled.even);
  for (const rule of rules) {
    if (!isKept(rule)) rule.encode?.(rule.definition.level === 'law' ? context : pricedContext);
    yield;
  }
  const model = builder.build();
  const names = modelNames(problem, model, groups, breaks);
  return { model: { ...model, names }, placements, groups, breaks, evenBreaks: settled.even };
}

/** Everything people may do by the rules; on a pinned day only what is pinned. */
function* possibleChoices(problem: RosterProblem, isAdmitted: (choice: Choice) => boolean): Steps<Choice[]> {
  const pinned = new Map(problem.pinned.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
  const choices: Choice[] = [];
  for (const person of problem.people) {
    for (const { on } of problem.days) {
      const pin = pinned.get(`${person.id} ${on}`);
      const ofDay = pin
        ? imaginableChoices(problem, person, on, pin.dutyId, (choice) => isPinned(choice, pin))
        : imaginableChoices(problem, person, on, undefined, isAdmitted);
      for (const choice of ofDay) choices.push(choice);
    }
    yield;
  }
  return choices;
}

function isPinned({ duty, siteId, activity, mode }: Choice, pin: Assignment): boolean {
  return duty.id === pin.dutyId && siteId === pin.siteId && activity.id === pin.activityId && mode === pin.mode;
}

/**
 * A column per placement, and per group of like placements one count for each activity. A column for each person and
 * activity would say the same with about three times as many columns, most of them interchangeable.
 */
function* addWorkGroups(builder: MilpBuilder, choices: readonly Choice[], problem: RosterProblem): Steps<WorkGroup[]> {
  const isKnown = new Set(problem.baseline.map(({ personId, on }) => `${personId} ${on}`));
  const places = new Map<string, Choice[][]>();
  let last: Person | null = null;
  for (const place of choicesByPlace(choices)) {
    const { person, duty, siteId, mode } = place[0]!;
    if (person !== last) yield;
    last = person;
    // The work of a known day is compared person by person.
    const alone = isKnown.size > 0 && isKnown.has(`${person.id} ${duty.on}`) ? person.id : null;
    const activities = place.map(({ activity }) => activity.id);
    push(places, JSON.stringify([duty.on, duty.id, siteId, mode, person.unitId, alone, activities]), place);
  }
  return [...places.values()].map((group) => {
    const placements = group.map(([choice]): Placement => {
      const { person, duty, siteId, mode } = choice!;
      return { person, duty, siteId, mode, column: builder.addColumn() };
    });
    return { placements, works: addWorks(builder, placements, group[0]!) };
  });
}

/** What each person may do in one duty, place and mode; a duty is of one day, and a person's choices follow each other. */
function* choicesByPlace(choices: readonly Choice[]): Generator<Choice[]> {
  for (let from = 0, to = 0; from < choices.length; from = to) {
    const { person } = choices[from]!;
    const ofPerson = new Map<Duty, Map<string | null, Choice[]>>();
    for (; to < choices.length && choices[to]!.person === person; to++) {
      const choice = choices[to]!;
      // Agile work has no site, and work on site has one.
      push(within(ofPerson, choice.duty), choice.siteId, choice);
    }
    for (const ofDuty of ofPerson.values()) yield* ofDuty.values();
  }
}

/** With one activity the placements themselves say how many do it. */
function addWorks(builder: MilpBuilder, placements: readonly Placement[], choices: readonly Choice[]): Work[] {
  const { duty, siteId, mode } = placements[0]!;
  const present = placements.map(({ column }): RowTerm => [column, 1]);
  if (choices.length === 1) return [{ duty, siteId, mode, activity: choices[0]!.activity, terms: present }];
  const works = choices.map(({ activity }) => ({
    ...{ duty, siteId, mode, activity },
    terms: [[builder.addColumn({ upper: placements.length }), 1] as const],
  }));
  builder.addRow({ rule: 'qualification', personId: null, on: duty.on }, 0, 0, [
    ...present,
    ...works.map(({ terms }): RowTerm => [terms[0]![0], -1]),
  ]);
  return works;
}

/**
 * Who breaks when does not matter to the cover, only how many: counting columns per duty, site and activity instead of
 * one placement per break time; none where breaks are spread evenly or no need feels them.
 */
function addBreakColumns(
  builder: MilpBuilder,
  groups: readonly WorkGroup[],
  problem: RosterProblem,
  { even, unfelt }: SettledBreaks,
): BreakColumn[] {
  const isSettled = new Set([...unfelt, ...even.flatMap(({ works }) => works)]);
  const wanted = new Set(problem.demand.map(({ on, activityId }) => `${on} ${activityId}`));
  const workers = new Map<string, { work: Work; peopleCount: number }[]>();
  for (const { placements, works } of groups)
    for (const work of works) {
      const { duty, siteId, activity } = work;
      if (isSettled.has(work)) continue;
      if (duty.breakStartAtMinutes.length > 0 && wanted.has(`${duty.on} ${activity.id}`))
        push(workers, JSON.stringify([duty.on, duty.id, siteId, activity.id]), {
          work,
          peopleCount: placements.length,
        });
    }
  return [...workers.values()].flatMap((sameWork) => {
    const { duty, siteId, activity } = sameWork[0]!.work;
    const upper = sameWork.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
    const breaks = duty.breakStartAtMinutes.map((breakStartAtMinute): BreakColumn => ({
      on: duty.on,
      dutyId: duty.id,
      siteId,
      activityId: activity.id,
      breakStartAtMinute,
      breakMinutes: duty.breakMinutes,
      column: builder.addColumn({ upper }),
    }));
    builder.addRow({ rule: 'break-over-six-hours', personId: null, on: duty.on }, 0, 0, [
      ...sameWork.flatMap(({ work }) => work.terms),
      ...breaks.map(({ column }): RowTerm => [column, -1]),
    ]);
    return breaks;
  });
}

/** What encoders see of a problem; of placements and breaks those on its days. */
function contextOf(
  problem: RosterProblem,
  builder: MilpBuilder,
  allGroups: readonly WorkGroup[],
  allBreaks: readonly BreakColumn[],
  allEvenBreaks: readonly EvenBreaks[],
): FormulationContext {
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  const groups = allGroups.filter(({ placements }) => weekOf.has(placements[0]!.duty.on));
  const breaks = allBreaks.filter(({ on }) => weekOf.has(on));
  const placements = groups.flatMap((group) => group.placements);
  // Two look-ups cost encoders a fraction of putting a name together for each.
  const byPersonDay = new Map<string, Map<string, Placement[]>>();
  const byPersonWeek = new Map<string, Map<number, Placement[]>>();
  const byDay = new Map<string, Placement[]>();
  for (const placement of placements) {
    const { on } = placement.duty;
    const { id } = placement.person;
    push(within(byPersonDay, id), on, placement);
    push(within(byPersonWeek, id), weekOf.get(on)!, placement);
    push(byDay, on, placement);
  }
  return {
    problem,
    builder,
    placements,
    groups,
    breaks,
    evenBreaks: allEvenBreaks.filter(({ demands }) => weekOf.has(demands[0]!.on)),
    placementsOn: (personId, on) => byPersonDay.get(personId)?.get(on) ?? NO_PLACEMENTS,
    placementsOfWeek: (personId, weekIndex) => byPersonWeek.get(personId)?.get(weekIndex) ?? NO_PLACEMENTS,
    everybodyOn: (on) => byDay.get(on) ?? NO_PLACEMENTS,
  };
}

/** The map that a map holds at a key, made where it is missing. */
function within<Outer, Inner, V>(maps: Map<Outer, Map<Inner, V>>, key: Outer): Map<Inner, V> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map<Inner, V>()));
  return map;
}
