import type { PricedLevel } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import type { RuleSelection, RuleSetting, RuleVariant } from '../problem/rule-settings';

/** A rule with one set of parameters, and the part of a problem it holds for. */
export interface RuleApplication {
  /** The problem with the people, demand, contingents, phases, wishes and baseline of the selection only. */
  readonly problem: RosterProblem;
  /** Whether something reported on a date (null: on the whole horizon) is this application's. */
  readonly coversDate: (on: string | null) => boolean;
  readonly coversActivity: (activityId: string) => boolean;
  readonly coversPerson: (personId: string) => boolean;
  readonly level: PricedLevel | null;
}

const everything = (): boolean => true;
const known = new WeakMap<RosterProblem, Map<string, readonly RuleApplication[]>>();

/**
 * A rule's settings as applications: one with everything where nothing is selected, otherwise one for each variant and
 * one for the rest. No person-day belongs to two.
 */
export function applicationsOf(
  ruleId: string,
  isOnByDefault: boolean,
  problem: RosterProblem,
): readonly RuleApplication[] {
  let ofProblem = known.get(problem);
  if (!ofProblem) known.set(problem, (ofProblem = new Map<string, readonly RuleApplication[]>()));
  let applications = ofProblem.get(ruleId);
  if (!applications) ofProblem.set(ruleId, (applications = build(ruleId, isOnByDefault, problem)));
  return applications;
}

/** In the order of the settings: what a variant takes, those after it and the rest leave alone. */
function build(ruleId: string, isOnByDefault: boolean, problem: RosterProblem): readonly RuleApplication[] {
  const setting: RuleSetting = problem.ruleSettings[ruleId] ?? {};
  const isOn = setting.enabled ?? isOnByDefault;
  const level = setting.level ?? null;
  const variants = setting.variants ?? [];
  if (!setting.appliesTo && variants.length === 0) {
    const whole = { problem, coversDate: everything, coversActivity: everything, coversPerson: everything, level };
    return isOn ? [whole] : [];
  }
  const parts: readonly RuleVariant[] = [...variants, { appliesTo: setting.appliesTo ?? {} }];
  return parts.flatMap((part, index) =>
    (part.enabled ?? isOn) ? [applicationOf(ruleId, setting, part, parts.slice(0, index), problem)] : [],
  );
}

function applicationOf(
  ruleId: string,
  setting: RuleSetting,
  part: RuleVariant,
  earlier: readonly RuleVariant[],
  problem: RosterProblem,
): RuleApplication {
  const isTaken = earlier.map(({ appliesTo }) => appliesTo);
  // Only a selection of people alone takes them altogether; one of dates or activities takes just those.
  const takesPeople = isTaken.filter(({ from, to, activityIds }) => !from && !to && !activityIds);
  const takesDates = isTaken.filter(({ from, to, activityIds }) => (from ?? to) !== undefined && !activityIds);
  const takesActivities = isTaken.filter(({ activityIds }) => activityIds !== undefined);
  const people = problem.people.filter(
    (person) => selectsPerson(part.appliesTo, person) && !takesPeople.some((other) => selectsPerson(other, person)),
  );
  const ids = new Set(people.map(({ id }) => id));
  const coversPerson = (personId: string): boolean => ids.has(personId);
  const firstDay = problem.days[0]!.on;
  const coversDate = (on: string | null): boolean =>
    selectsDate(part.appliesTo, on ?? firstDay) && !takesDates.some((other) => selectsDate(other, on ?? firstDay));
  const coversActivity = (activityId: string): boolean =>
    selectsActivity(part.appliesTo, activityId) && !takesActivities.some((other) => selectsActivity(other, activityId));
  const isCovered = ({ on }: { readonly on: string }): boolean => coversDate(on);
  const { appliesTo: _, variants: __, ...base } = setting;
  const own = { ...base, ...withoutUndefined(part), parameters: { ...setting.parameters, ...part.parameters } };
  return {
    ...{ coversDate, coversActivity, coversPerson, level: setting.level ?? null },
    problem: {
      ...problem,
      people,
      demand: problem.demand.filter((demand) => isCovered(demand) && coversActivity(demand.activityId)),
      skillNeeds: problem.skillNeeds.filter(isCovered),
      contingents: problem.contingents.filter(isCovered),
      phaseDays: problem.phaseDays.filter(isCovered),
      wishes: problem.wishes.filter((wish) => isCovered(wish) && ids.has(wish.personId)),
      companionWishes: problem.companionWishes.filter(({ personId }) => ids.has(personId)),
      ruleSettings: { ...problem.ruleSettings, [ruleId]: own },
    },
  };
}

function withoutUndefined({ enabled, importance }: RuleVariant): Partial<RuleSetting> {
  return { ...(enabled === undefined ? {} : { enabled }), ...(importance === undefined ? {} : { importance }) };
}

function selectsPerson(
  { unitIds, contractIds, personIds }: RuleSelection,
  person: { readonly id: string; readonly unitId: string; readonly contractId: string },
): boolean {
  return (
    (unitIds?.includes(person.unitId) ?? true) &&
    (contractIds?.includes(person.contractId) ?? true) &&
    (personIds?.includes(person.id) ?? true)
  );
}

const selectsDate = ({ from, to }: RuleSelection, on: string): boolean =>
  (from === undefined || on >= from) && (to === undefined || on <= to);

const selectsActivity = ({ activityIds }: RuleSelection, activityId: string): boolean =>
  activityIds?.includes(activityId) ?? true;
