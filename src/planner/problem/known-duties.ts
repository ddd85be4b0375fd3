import { compareAssignments, type Assignment } from './assignment';
import type { History, RosterProblem } from './roster-problem';

type ByPerson = ReadonlyMap<string, readonly Assignment[]>;

const pasts = new WeakMap<History, ByPerson>();
const futures = new WeakMap<readonly Assignment[], ByPerson>();

/** A person's duties before the horizon, by date; grouped once for each history. */
export function dutiesBefore({ history, days }: RosterProblem, personId: string): readonly Assignment[] {
  let past = pasts.get(history);
  if (!past) {
    const firstDay = days[0]!.on;
    pasts.set(history, (past = byPerson(history.assignments.filter(({ on }) => on < firstDay))));
  }
  return past.get(personId) ?? [];
}

/** A person's duties fixed after the horizon, by date. */
export function dutiesAfter({ fixedAfter }: RosterProblem, personId: string): readonly Assignment[] {
  let future = futures.get(fixedAfter);
  if (!future) futures.set(fixedAfter, (future = byPerson(fixedAfter)));
  return future.get(personId) ?? [];
}

/** The first date from which duties are known: only from there on is a day without one a free day. */
export function knownFrom({ history, days }: Pick<RosterProblem, 'history' | 'days'>): string {
  const firstDay = days[0]!.on;
  if (history.knownFrom !== undefined) return history.knownFrom < firstDay ? history.knownFrom : firstDay;
  return history.assignments.reduce((first, { on }) => (on < first ? on : first), firstDay);
}

/** The plan a problem is a stage of; the problem itself where it is no stage. */
export function wholePlan(problem: RosterProblem): RosterProblem {
  return problem.stageOf ?? problem;
}

/** First and last date of the whole plan. */
export function wholeHorizon(problem: RosterProblem): { readonly from: string; readonly to: string } {
  const { days } = wholePlan(problem);
  return { from: days[0]!.on, to: days.at(-1)!.on };
}

function byPerson(duties: readonly Assignment[]): ByPerson {
  const groups = new Map<string, Assignment[]>();
  for (const duty of [...duties].sort(compareAssignments)) {
    const own = groups.get(duty.personId) ?? [];
    own.push(duty);
    groups.set(duty.personId, own);
  }
  return groups;
}
