import type { PlanDay } from '../../planner/problem/calendar';
import { addDays, dayNumber, mondayOf, weekdayOf } from '../../planner/problem/calendar';
import { defineRosterProblem } from '../../planner/problem/define-roster-problem';
import { narrowedTo, type PlannedDays } from '../../planner/problem/planned-days';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { appointmentDemand } from '../appointments/appointment-demand';
import { assembleDemand, assembleDuties, assembleSkillNeeds } from './assemble-duties';
import { assembleContingents, assemblePhaseDays } from './assemble-presence';
import { assemblePeople } from './assemble-people';
import { assembleSquads } from './assemble-squads';
import { assembleWishes } from './assemble-wishes';
import { assembleVisitDemand } from './assemble-visit-demand';
import { CivilTime } from './civil-time';
import { closedDays } from './closed-days';
import { derivedSkillNeeds } from './derived-skill-needs';
import { withLargerNeeds } from './larger-needs';
import type { PlanningData } from './planning-data';

/** What to plan: weeks from a Monday, or a number of days from any day. */
export interface PlanHorizon {
  readonly from: string;
  readonly weeks: number;
  /** Given: so many days from `from`, and `weeks` says nothing. */
  readonly days?: number;
}

const DAYS_PER_WEEK = 7;

/**
 * Turns a body's records into the planner's problem for a horizon: the only place where civil times become instants.
 *
 * Only what the horizon needs goes in: pinned and baseline assignments and wishes of its days, history before it. The days
 * of a problem are whole weeks all the same: those before and after the horizon are fixed or left open (`narrowedTo`).
 *
 * @throws InvalidProblemError where records do not fit together
 * @throws RangeError where `from` is no Monday without `days`, `weeks` or `days` no whole number from 1, or the time zone
 *   unknown
 */
export function assembleRosterProblem(data: PlanningData, horizon: PlanHorizon): RosterProblem {
  const civilTime = new CivilTime(data.body.timeZone);
  const planned = plannedDays(horizon);
  const monday = mondayOf(planned.from);
  const days = planDays(data, monday, planned.to);
  const openDays = days.filter(({ isHoliday }) => !isHoliday);
  const dates = new Set(days.map(({ on }) => on));
  const inHorizon = ({ on }: { readonly on: string }) => dates.has(on);
  const worked = data.history.map((past) => civilTime.assignment(past));
  const problem: RosterProblem = {
    timeZone: data.body.timeZone,
    days,
    activities: data.activities,
    duties: assembleDuties(data.shiftTemplates, openDays, civilTime),
    people: assemblePeople(data, days),
    demand: withLargerNeeds(
      [...assembleDemand(data.demand, openDays, civilTime), ...assembleVisitDemand(data, openDays, civilTime)],
      assembleDemand(appointmentDemand(data, openDays), openDays, civilTime),
    ),
    contingents: assembleContingents(data.contingents, openDays),
    phaseDays: assemblePhaseDays(data.units, data.phases, days),
    squads: assembleSquads(data, days),
    exemptions: data.exemptions ?? [],
    standbys: (data.standbys ?? []).map(({ personId, on, startMinuteOfDay, endMinuteOfDay }) => ({
      ...{ personId, on, minutes: endMinuteOfDay - startMinuteOfDay },
      startAtMinute: civilTime.atMinute(on, startMinuteOfDay),
      endAtMinute: civilTime.atMinute(on, endMinuteOfDay),
    })),
    authorisedOvertime: data.authorisedOvertime ?? [],
    wishes: assembleWishes(data, [...dates]),
    pinned: data.pinned.filter(inHorizon).map((assignment) => civilTime.assignment(assignment)),
    baseline: data.baseline.filter(inHorizon).map((assignment) => civilTime.assignment(assignment)),
    history: {
      assignments: worked.filter(({ on }) => on < monday),
      ledger: data.ledger,
    },
    fixedAfter: [],
    forbiddenSuccessions: data.forbiddenSuccessions ?? [],
    skillNeeds: assembleSkillNeeds([...(data.skillNeeds ?? []), ...derivedSkillNeeds(data)], openDays, civilTime),
    companionWishes: data.companionWishes ?? [],
    dutyLimits: data.dutyLimits ?? [],
    ruleSettings: data.ruleSettings,
  };
  if (planned.from === monday && planned.to === days.at(-1)?.on) return defineRosterProblem(problem);
  const past = worked.filter(({ on }) => on >= monday && on < planned.from);
  return defineRosterProblem(narrowedTo(problem, planned, past));
}

/** First and last day to plan. */
function plannedDays({ from, weeks, days }: PlanHorizon): PlannedDays {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || (days === undefined && weekdayOf(from) !== 1)) {
    throw new RangeError(`A plan of weeks starts on a Monday, written yyyy-mm-dd; "${from}" is none.`);
  }
  const [count, unit] = days === undefined ? [weeks, 'week'] : [days, 'day'];
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A plan has 1 ${unit} or more, not ${count}.`);
  return { from, to: addDays(from, (days ?? weeks * DAYS_PER_WEEK) - 1) };
}

/** The days of the weeks from a Monday to the Sunday after the last day. */
function planDays(data: PlanningData, monday: string, lastDay: string): readonly PlanDay[] {
  const weeks = Math.floor((dayNumber(lastDay) - dayNumber(monday)) / DAYS_PER_WEEK) + 1;
  const holidays = closedDays(data);
  return Array.from({ length: weeks * DAYS_PER_WEEK }, (_, index) => {
    const on = addDays(monday, index);
    const weekday = weekdayOf(on);
    // The Monday after a plan's last Saturday is not among its days, so that only here it can be known.
    const isOfLongWeekend = weekday === 6 && (holidays.has(addDays(on, -1)) || holidays.has(addDays(on, 2)));
    return {
      ...{ on, weekday, weekIndex: Math.floor(index / DAYS_PER_WEEK), isHoliday: holidays.has(on) },
      ...(isOfLongWeekend ? { isOfLongWeekend } : {}),
    };
  });
}
