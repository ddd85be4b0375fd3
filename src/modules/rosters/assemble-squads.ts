import { weekdayOf, type PlanDay, type Weekday } from '../../planner/problem/calendar';
import type { Squad } from '../../planner/problem/roster-problem';
import { squadBands } from '../../planner/rotation/squad-pattern';
import { bind } from '../../planner/rules/rule';
import { sixBySix } from '../../planner/rules/six-by-six/rule';
import type { PersonData, PlanningData, ShiftTemplateData } from './planning-data';

/** The squads with their bands on the days of the horizon. */
export function assembleSquads(data: PlanningData, days: readonly PlanDay[]): readonly Squad[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const holidays = new Set(data.holidays.map(({ on }) => on));
  const { balanceWeeks, maxImbalanceDuties } = bind(sixBySix, data).parameters;
  const balance = { balanceWeeks, maxImbalance: maxImbalanceDuties };
  const templatesOf = templatesOfSquads(data);
  return data.squads.map((squad) => {
    const weekdays = rotatingWeekdays(templatesOf(squad.id));
    const isOpen = (on: string) => weekdays.has(weekdayOf(on)) && !holidays.has(on);
    return { id: squad.id, bandOn: squadBands(squad, isOpen, first.on, last.on, balance) };
  });
}

/** Weekdays with a morning and an afternoon to alternate between; a Saturday of one shift is free of the pattern. */
function rotatingWeekdays(templates: readonly ShiftTemplateData[]): ReadonlySet<Weekday> {
  const weekdaysOf = (band: ShiftTemplateData['band']) =>
    new Set(templates.filter((template) => template.band === band).flatMap(({ weekdays }) => weekdays));
  const afternoons = weekdaysOf('afternoon');
  return new Set([...weekdaysOf('morning')].filter((weekday) => afternoons.has(weekday)));
}

/** Templates that some member of each squad may work; all of them while a squad has no members. */
function templatesOfSquads({ people, contracts, squads, shiftTemplates }: PlanningData) {
  const templateIdsOf = new Map(contracts.map(({ id, shiftTemplateIds }) => [id, new Set(shiftTemplateIds)]));
  // Members of one unit under one contract may work the same.
  const kindsOf = new Map<string, Map<string, PersonData>>(squads.map(({ id }) => [id, new Map()]));
  for (const person of people)
    if (person.squadId !== null)
      kindsOf.get(person.squadId)?.set(JSON.stringify([person.unitId, person.contractId]), person);
  const mayWork = ({ unitId, contractId }: PersonData, { id, unitIds }: ShiftTemplateData): boolean => {
    const allowed = templateIdsOf.get(contractId);
    const isOfUnit = unitIds.length === 0 || unitIds.includes(unitId);
    return isOfUnit && (allowed === undefined || allowed.size === 0 || allowed.has(id));
  };
  return (squadId: string): readonly ShiftTemplateData[] => {
    const kinds = [...(kindsOf.get(squadId)?.values() ?? [])];
    if (kinds.length === 0) return shiftTemplates;
    return shiftTemplates.filter((template) => kinds.some((kind) => mayWork(kind, template)));
  };
}
