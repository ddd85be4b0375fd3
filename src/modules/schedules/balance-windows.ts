import type { RuleSettings } from '../../planner/problem/rule-settings';
import { addDays, mondayOf, lastOfMonth } from '../../planner/problem/calendar';
import { averageHours } from '../../planner/rules/average-hours/rule';
import { lateDayFairness } from '../../planner/rules/late-day-fairness/rule';
import { maximumAgileDays } from '../../planner/rules/maximum-agile-days/rule';
import { saturdayFairness } from '../../planner/rules/saturday-fairness/rule';

/** Civil dates, both inclusive. */
export interface BalanceWindow {
  readonly from: string;
  readonly to: string;
}

/** Over which days each balance of a person is counted: the windows of the rules that use it. */
export interface BalanceWindows {
  readonly presence: BalanceWindow;
  readonly saturdays: BalanceWindow;
  readonly afternoons: BalanceWindow;
  /** The week alone, and the weeks whose hours are averaged. */
  readonly week: BalanceWindow;
  readonly hours: BalanceWindow;
  readonly month: BalanceWindow;
  /** Agile days of a month; null where the body sets none. */
  readonly agileDaysPerMonth: number | null;
}

/** Where no rule of the body says otherwise. */
const USUAL_WINDOW_WEEKS = 12;

/**
 * The windows that end with the week of a civil date.
 *
 * @param rotationWindowWeeks of the phase on that date; null: none of its own
 */
export function balanceWindows(on: string, settings: RuleSettings, rotationWindowWeeks: number | null): BalanceWindows {
  const sunday = addDays(mondayOf(on), 6);
  const endingThisWeek = (weeks: number): BalanceWindow => ({ from: addDays(sunday, 1 - 7 * weeks), to: sunday });
  const number = (rule: string, name: string, usual: number): number =>
    Number(settings[rule]?.parameters?.[name] ?? usual);
  const { id: saturdayRule, parameters: saturday } = saturdayFairness;
  const { id: lateRule, parameters: late } = lateDayFairness;
  const { id: averageRule, parameters: average } = averageHours;
  const { id: agileRule, parameters: agile } = maximumAgileDays;
  return {
    presence: endingThisWeek(rotationWindowWeeks ?? USUAL_WINDOW_WEEKS),
    saturdays: endingThisWeek(number(saturdayRule, 'windowWeeks', saturday.windowWeeks)),
    afternoons: endingThisWeek(number(lateRule, 'windowWeeks', late.windowWeeks)),
    week: endingThisWeek(1),
    hours: endingThisWeek(number(averageRule, 'weeks', average.weeks) || average.weeks),
    month: { from: `${on.slice(0, 7)}-01`, to: lastOfMonth(on) },
    agileDaysPerMonth: settings[agileRule]?.enabled
      ? number(agileRule, 'maxDaysPerMonth', agile.maxDaysPerMonth)
      : null,
  };
}
