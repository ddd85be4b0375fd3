import type { Assignment } from '../problem/assignment';
import type { RosterProblem } from '../problem/roster-problem';
import { openingLedger, ledgerAfterWeek } from '../rotation/ledger';
import { remoteRotation } from '../rules/remote-rotation/rule';
import { bind } from '../rules/rule';
import { weekSlice } from '../search/week-slice';
import { movablePeople } from './movable-people';
import type { RepairTask } from './repair-model';

/** A published roster, what is missing in it, and who stays as planned whatever happens. */
export interface BrokenRoster {
  /** With the absences; its baseline is the published roster. */
  readonly problem: RosterProblem;
  /** As published, without the gaps. */
  readonly leftOpen: readonly Assignment[];
  /** Duties that nobody does any more. */
  readonly gaps: readonly Assignment[];
  readonly staying: ReadonlySet<string>;
}

/** Plan weeks that have a gap. */
export function brokenWeeks({ problem, gaps }: BrokenRoster): number[] {
  const dates = new Set(gaps.map(({ on }) => on));
  return [...new Set(problem.days.flatMap(({ on, weekIndex }) => (dates.has(on) ? [weekIndex] : [])))];
}

/**
 * One week to mend, between the weeks before it (mended already) and the published ones after it.
 * @param current the whole roster, mended up to this week
 */
export function taskOf(broken: BrokenRoster, weekIndex: number, current: readonly Assignment[]): RepairTask {
  const { problem, staying } = broken;
  const lastDay = problem.days.filter((day) => day.weekIndex === weekIndex).at(-1)!.on;
  const fixedAfter = [...problem.fixedAfter, ...current.filter(({ on }) => on > lastDay)];
  // What is fixed after the week is the roster itself, which has every pinned duty as well.
  const pinned = problem.pinned.filter(({ on }) => on <= lastDay);
  const ledger = ledgerBefore(problem, weekIndex, current);
  const week = weekSlice({ ...problem, pinned, fixedAfter }, weekIndex, 1, current, ledger);
  const dates = new Set(week.days.map(({ on }) => on));
  const gaps = broken.gaps.filter(({ on }) => dates.has(on));
  return { problem: week, gaps, movable: movablePeople(week, current, gaps, staying) };
}

function ledgerBefore(problem: RosterProblem, weekIndex: number, roster: readonly Assignment[]) {
  const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
  let ledger = openingLedger(problem);
  for (let week = 0; week < weekIndex; week++)
    ledger = ledgerAfterWeek(problem, week, roster, ledger, reductionAtTopPriority);
  return [...ledger.values()];
}
