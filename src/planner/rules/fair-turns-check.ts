import type { Finding } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import { push, type RosterView } from '../problem/roster-view';
import { ledgerAfterWeek, openingLedger, type Ledger } from '../rotation/ledger';
import { turnBalance, turnGroupOf, type SharedTurns } from '../rotation/turn-shares';

/** Rounding of the fair shares must not count as a turn. */
const ROUNDING = 1e-6;

/** Turns of a group that lie further apart in a week than is allowed. */
export interface UnfairTurns {
  readonly groupId: string;
  /** The first day of the week on which turns fall. */
  readonly on: string;
  readonly spread: number;
  readonly limit: number;
  /** Whole turns above the limit. */
  readonly amount: number;
  /** Those who stand highest. */
  readonly most: readonly string[];
}

/**
 * Measures at the end of each week how far the people of a unit and site lie apart in their turns of the window, each
 * against the own fair share. Where a turn weighs more than one, the limit is as much wider: nobody can work half a day.
 */
export function unfairTurns(
  roster: RosterView,
  turns: SharedTurns,
  windowWeeks: number,
  maxSpread: number,
): UnfairTurns[] {
  const { problem } = roster;
  const found: UnfairTurns[] = [];
  let ledger = openingLedger(problem);
  for (const { on: monday, weekIndex } of problem.days.filter(({ weekday }) => weekday === 1)) {
    // The reduction by priority touches neither Saturdays nor afternoons.
    ledger = ledgerAfterWeek(problem, weekIndex, roster.assignments, ledger, 0);
    const days = problem.days.filter((day) => day.weekIndex === weekIndex && turns.fallsOn(day));
    if (days.length === 0) continue;
    const limit = maxSpread - 1 + Math.max(...days.map(turns.weightOf));
    const dates = days.map(({ on }) => on);
    for (const [groupId, members] of groupsOf(problem, dates, turns, ledger, monday, windowWeeks)) {
      const marks = members.map(({ mark }) => mark);
      const highest = Math.max(...marks);
      const spread = highest - Math.min(...marks);
      const amount = Math.ceil(spread - limit - ROUNDING);
      if (amount <= 0) continue;
      const most = members.filter(({ mark }) => mark > highest - 0.5).map(({ id }) => id);
      found.push({ groupId, on: dates[0]!, spread, limit, amount, most });
    }
  }
  return found;
}

/** The findings of unfair turns, `points` for each whole turn. */
export function asFindings(
  unfair: readonly UnfairTurns[],
  points: number,
  findingOf: (turns: UnfairTurns, base: Pick<Finding, 'amount' | 'penalty' | 'people' | 'on'>) => Finding,
): Finding[] {
  return unfair.map((one) =>
    findingOf(one, { amount: one.amount, penalty: one.amount * points, people: one.most, on: one.on }),
  );
}

function groupsOf(
  problem: RosterProblem,
  dates: readonly string[],
  turns: SharedTurns,
  ledger: Ledger,
  monday: string,
  windowWeeks: number,
): Map<string, { readonly id: string; readonly mark: number }[]> {
  const groups = new Map<string, { readonly id: string; readonly mark: number }[]>();
  for (const person of problem.people) {
    if (!dates.some((on) => turns.shares(problem, person, on))) continue;
    const mark = turnBalance(ledger.get(person.id), monday, windowWeeks, turns);
    push(groups, turnGroupOf(person), { id: person.id, mark });
  }
  return groups;
}
