import { MilpBuilder } from './milp/milp-builder';
import type { MilpModel } from './milp/milp-model';
import type { Assignment } from './problem/assignment';
import { indexOf } from './problem/problem-index';
import type { Activity, Duty, Person, RosterProblem } from './problem/roster-problem';
import { push } from './problem/roster-view';
import { enabledRules } from './rules/enabled-rules';
import type { BreakColumn, ChosenColumn, Choice, FormulationContext } from './rules/formulation-context';

/** A problem as a program, and what its columns stand for. */
export interface RosterModel {
  readonly model: MilpModel;
  readonly choices: readonly ChosenColumn[];
  readonly breaks: readonly BreakColumn[];
}

/**
 * Writes one plan week as a mixed-integer program: a yes-or-no column for everything a person may do on a day
 * (duty, site, activity, mode), and the rows and prices of every enabled rule. See `docs/formulation.md`.
 */
export function formulate(problem: RosterProblem): RosterModel {
  const rules = enabledRules(problem);
  const tests = rules.flatMap((rule) => (rule.admits ? [rule.admits(problem)] : []));
  const builder = new MilpBuilder();
  const choices = possibleChoices(problem, (choice) => tests.every((admits) => admits(choice))).map(
    (choice): ChosenColumn => ({ ...choice, column: builder.addColumn() }),
  );
  const breaks = addBreakColumns(builder, choices, problem);
  const context = contextOf(problem, builder, choices, breaks);
  for (const rule of rules) rule.encode?.(context);
  return { model: builder.build(), choices, breaks };
}

/** Everything people may do by the rules; on a pinned day only what is pinned. */
function possibleChoices(problem: RosterProblem, isAdmitted: (choice: Choice) => boolean): Choice[] {
  const { dutiesOn } = indexOf(problem);
  const pinned = new Map(problem.pinned.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
  return problem.people.flatMap((person) =>
    problem.days.flatMap(({ on }) => {
      const pin = pinned.get(`${person.id} ${on}`);
      return dutiesOn(on)
        .filter((duty) => duty.unitIds.length === 0 || duty.unitIds.includes(person.unitId))
        .flatMap((duty) => choicesOf(problem, person, duty))
        .filter((choice) => (pin ? isPinned(choice, pin) : isAdmitted(choice)));
    }),
  );
}

function choicesOf({ activities }: RosterProblem, person: Person, duty: Duty): Choice[] {
  const isOfDuty = (siteId: string): boolean => duty.siteIds.length === 0 || duty.siteIds.includes(siteId);
  return activities.flatMap((activity: Activity): Choice[] => {
    const onSite = duty.modes.includes('on-site') ? person.siteIds.filter(isOfDuty) : [];
    const agile = duty.modes.includes('agile') && isOfDuty(person.homeSiteId);
    return [
      ...onSite.map((siteId): Choice => ({ person, duty, siteId, activity, mode: 'on-site' })),
      ...(agile ? [{ person, duty, siteId: null, activity, mode: 'agile' as const }] : []),
    ];
  });
}

function isPinned({ duty, siteId, activity, mode }: Choice, pin: Assignment): boolean {
  return duty.id === pin.dutyId && siteId === pin.siteId && activity.id === pin.activityId && mode === pin.mode;
}

/**
 * Who breaks when does not matter to the cover, only how many: counting columns per duty, site and activity instead of
 * one choice per break time, which would triple the columns and make them interchangeable.
 */
function addBreakColumns(
  builder: MilpBuilder,
  choices: readonly ChosenColumn[],
  problem: RosterProblem,
): BreakColumn[] {
  const wanted = new Set(problem.demand.map(({ on, activityId }) => `${on} ${activityId}`));
  const groups = new Map<string, ChosenColumn[]>();
  for (const choice of choices) {
    const { duty, siteId, activity } = choice;
    if (duty.breakStartAtMinutes.length > 0 && wanted.has(`${duty.on} ${activity.id}`))
      push(groups, JSON.stringify([duty.on, duty.id, siteId, activity.id]), choice);
  }
  return [...groups.values()].flatMap((group) => {
    const { duty, siteId, activity } = group[0]!;
    const breaks = duty.breakStartAtMinutes.map((breakStartAtMinute): BreakColumn => ({
      on: duty.on,
      dutyId: duty.id,
      siteId,
      activityId: activity.id,
      breakStartAtMinute,
      breakMinutes: duty.breakMinutes,
      column: builder.addColumn({ upper: group.length }),
    }));
    builder.addRow({ rule: 'break-over-six-hours', personId: null, on: duty.on }, 0, 0, [
      ...group.map(({ column }) => [column, 1] as const),
      ...breaks.map(({ column }) => [column, -1] as const),
    ]);
    return breaks;
  });
}

function contextOf(
  problem: RosterProblem,
  builder: MilpBuilder,
  choices: readonly ChosenColumn[],
  breaks: readonly BreakColumn[],
): FormulationContext {
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  const byPersonDay = new Map<string, ChosenColumn[]>();
  const byPersonWeek = new Map<string, ChosenColumn[]>();
  const byDay = new Map<string, ChosenColumn[]>();
  for (const choice of choices) {
    const { on } = choice.duty;
    push(byPersonDay, `${choice.person.id} ${on}`, choice);
    push(byPersonWeek, `${choice.person.id} ${weekOf.get(on)}`, choice);
    push(byDay, on, choice);
  }
  return {
    problem,
    builder,
    choices,
    breaks,
    choicesOn: (personId, on) => byPersonDay.get(`${personId} ${on}`) ?? [],
    choicesOfWeek: (personId, weekIndex) => byPersonWeek.get(`${personId} ${weekIndex}`) ?? [],
    everybodyOn: (on) => byDay.get(on) ?? [],
  };
}
