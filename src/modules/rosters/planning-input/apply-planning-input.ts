import { addDays } from '../../../planner/problem/calendar';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { withAbsences } from '../../../planner/problem/with-absences';
import { withClosedSites } from '../../../planner/problem/with-closed-sites';
import type { AssignmentData, ContingentData, PersonPeriod, PlanningData } from '../planning-data';
import { personDayKey } from '../person-day-key';
import type { LostDuty, PlanningInput } from './planning-input';

/** A body's records as a roster with this input sees them. */
export function withPlanningInput(
  data: PlanningData,
  input: PlanningInput,
  baseline: readonly AssignmentData[] = [],
): PlanningData {
  const { settings = [], contingents = [], absences = [], pinned = [], lostDuties = [] } = input;
  const ruleSettings = { ...data.ruleSettings };
  for (const { rule, ...setting } of settings) ruleSettings[rule] = { ...ruleSettings[rule], ...setting };
  const fixed = new Set(data.pinned.map(personDayKey));
  return {
    ...data,
    ruleSettings,
    contingents: contingents.length === 0 ? data.contingents : replaced(data.contingents, contingents),
    absences: [...withoutDays(data.absences, lostDuties), ...absences],
    pinned: [...data.pinned, ...pinned.filter((duty) => !fixed.has(personDayKey(duty)))],
    baseline: [...data.baseline, ...baseline],
  };
}

/** What only the finished problem can say: days and sites lost after people knew their roster. */
export function withLosses(
  problem: RosterProblem,
  { lostDuties = [], closedSites = [] }: PlanningInput,
): RosterProblem {
  return withClosedSites(withAbsences(problem, lostDuties, lostDuties), closedSites);
}

/** A contingent given instead of others takes their place on its weekdays and dates; before and after they hold. */
function replaced(rows: readonly ContingentData[], instead: readonly ContingentData[]): ContingentData[] {
  const sameOf = ({ unitId, siteId, activityId, shiftTemplateId }: ContingentData): string =>
    JSON.stringify([unitId, siteId, activityId ?? null, shiftTemplateId ?? null]);
  const rest = instead.reduce<readonly ContingentData[]>(
    (known, one) => known.flatMap((row) => (sameOf(row) === sameOf(one) ? outside(row, one) : [row])),
    rows,
  );
  return [...rest, ...instead];
}

/** What of a contingent another one leaves: its other weekdays, and the dates around. */
function outside(row: ContingentData, { weekdays, from, to }: ContingentData): ContingentData[] {
  const isApart =
    (to !== null && row.from !== null && to < row.from) || (from !== null && row.to !== null && from > row.to);
  const shared = row.weekdays.filter((weekday) => weekdays.includes(weekday));
  if (isApart || shared.length === 0) return [row];
  const others = row.weekdays.filter((weekday) => !weekdays.includes(weekday));
  return [
    ...(others.length > 0 ? [{ ...row, weekdays: others }] : []),
    ...around({ ...row, weekdays: shared }, from, to),
  ];
}

/** Absences without some days, which are accounted for otherwise. */
function withoutDays(absences: readonly PersonPeriod[], lost: readonly LostDuty[]): PersonPeriod[] {
  return lost.reduce<readonly PersonPeriod[]>(
    (known, { personId, on }) =>
      known.flatMap((absence) => {
        const covers = absence.personId === personId && absence.from <= on && (absence.to === null || absence.to >= on);
        return covers ? around(absence, on, on) : [absence];
      }),
    absences,
  ) as PersonPeriod[];
}

/** The parts of a period before and after some days. */
function around<Row extends { readonly from: string | null; readonly to: string | null }>(
  row: Row,
  from: string | null,
  to: string | null,
): Row[] {
  const before = from !== null && (row.from === null || row.from < from) ? [{ ...row, to: addDays(from, -1) }] : [];
  const after = to !== null && (row.to === null || row.to > to) ? [{ ...row, from: addDays(to, 1) }] : [];
  return [...before, ...after];
}
