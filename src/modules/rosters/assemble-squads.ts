import { weekdayOf, type PlanDay, type Weekday } from '../../planner/problem/calendar';
import type { Squad } from '../../planner/problem/roster-problem';
import { squadBands } from '../../planner/rotation/squad-pattern';
import { bind } from '../../planner/rules/rule';
import { sixBySix } from '../../planner/rules/six-by-six/rule';
import type { PlanningData, ShiftTemplateData } from './planning-data';

/** The squads with their bands on the days of the horizon. */
export function assembleSquads(data: PlanningData, days: readonly PlanDay[]): readonly Squad[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const holidays = new Set(data.holidays.map(({ on }) => on));
  const { balanceWeeks, maxImbalanceDuties } = bind(sixBySix, data).parameters;
  const balance = { balanceWeeks, maxImbalance: maxImbalanceDuties };
  return data.squads.map((squad) => {
    const weekdays = rotatingWeekdays(templatesOfSquad(data, squad.id));
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

/** Templates that some member of the squad may work; all of them while a squad has no members. */
function templatesOfSquad(data: PlanningData, squadId: string): readonly ShiftTemplateData[] {
  const members = data.people.filter((person) => person.squadId === squadId);
  if (members.length === 0) return data.shiftTemplates;
  const contracts = new Map(data.contracts.map((contract) => [contract.id, contract.shiftTemplateIds]));
  return data.shiftTemplates.filter((template) =>
    members.some((person) => {
      const allowed = contracts.get(person.contractId) ?? [];
      const isOfUnit = template.unitIds.length === 0 || template.unitIds.includes(person.unitId);
      return isOfUnit && (allowed.length === 0 || allowed.includes(template.id));
    }),
  );
}
