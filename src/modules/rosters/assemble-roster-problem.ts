import type { PlanDay } from '../../planner/problem/calendar';
import { addDays, weekdayOf } from '../../planner/problem/calendar';
import { defineRosterProblem } from '../../planner/problem/define-roster-problem';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { assembleDemand, assembleDuties, assembleSkillNeeds } from './assemble-duties';
import { assembleContingents, assemblePhaseDays } from './assemble-presence';
import { assemblePeople } from './assemble-people';
import { assembleSquads } from './assemble-squads';
import { CivilTime } from './civil-time';
import type { PlanningData } from './planning-data';

/** Weeks to plan: `from` is a Monday. */
export interface PlanHorizon {
  readonly from: string;
  readonly weeks: number;
}

const DAYS_PER_WEEK = 7;

/**
 * Turns a body's records into the planner's problem for a horizon: the only place where civil times become instants.
 *
 * Only what the horizon needs goes in: pinned and baseline assignments and wishes of its days, history before it.
 *
 * @throws InvalidProblemError where records do not fit together
 * @throws RangeError where `from` is no Monday, `weeks` no whole number from 1, or the time zone unknown
 */
export function assembleRosterProblem(data: PlanningData, horizon: PlanHorizon): RosterProblem {
  const civilTime = new CivilTime(data.body.timeZone);
  const days = planDays(data, horizon);
  const openDays = days.filter(({ isHoliday }) => !isHoliday);
  const dates = new Set(days.map(({ on }) => on));
  const inHorizon = ({ on }: { readonly on: string }) => dates.has(on);
  return defineRosterProblem({
    timeZone: data.body.timeZone,
    days,
    activities: data.activities,
    duties: assembleDuties(data.shiftTemplates, openDays, civilTime),
    people: assemblePeople(data, days),
    demand: assembleDemand(data.demand, openDays, civilTime),
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
    wishes: data.wishes.filter(inHorizon),
    pinned: data.pinned.filter(inHorizon).map((assignment) => civilTime.assignment(assignment)),
    baseline: data.baseline.filter(inHorizon).map((assignment) => civilTime.assignment(assignment)),
    history: {
      assignments: data.history.filter(({ on }) => on < horizon.from).map((past) => civilTime.assignment(past)),
      ledger: data.ledger,
    },
    fixedAfter: [],
    forbiddenSuccessions: data.forbiddenSuccessions ?? [],
    skillNeeds: assembleSkillNeeds(data.skillNeeds ?? [], openDays, civilTime),
    companionWishes: data.companionWishes ?? [],
    dutyLimits: data.dutyLimits ?? [],
    ruleSettings: data.ruleSettings,
  });
}

function planDays(data: PlanningData, { from, weeks }: PlanHorizon): readonly PlanDay[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || weekdayOf(from) !== 1) {
    throw new RangeError(`A plan starts on a Monday, written yyyy-mm-dd; "${from}" is none.`);
  }
  if (!Number.isInteger(weeks) || weeks < 1) throw new RangeError(`A plan has 1 week or more, not ${weeks}.`);
  const holidays = new Set(data.holidays.map(({ on }) => on));
  return Array.from({ length: weeks * DAYS_PER_WEEK }, (_, index) => {
    const on = addDays(from, index);
    const weekday = weekdayOf(on);
    // The Monday after a plan's last Saturday is not among its days, so that only here it can be known.
    const isOfLongWeekend = weekday === 6 && (holidays.has(addDays(on, -1)) || holidays.has(addDays(on, 2)));
    return {
      ...{ on, weekday, weekIndex: Math.floor(index / DAYS_PER_WEEK), isHoliday: holidays.has(on) },
      ...(isOfLongWeekend ? { isOfLongWeekend } : {}),
    };
  });
}
