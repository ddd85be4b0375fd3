import { Admission } from '../explain/admission';
import type { Assignment } from '../problem/assignment';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import { imaginableChoices } from '../rules/imaginable-choices';
import type { Choice } from '../rules/formulation-context';

/** People whose week may change, at the most; the nearest to the gap are in, so that a large unit stays quick to mend. */
const MOST_MOVABLE = 60;

/** How near somebody is to a gap, the nearest first: could do the very work, or only stand in for who does. */
const NEARNESS = { sameWorkWhileFree: 0, sameWork: 1, samePlace: 2 } as const;

/**
 * People whose week may change to mend some gaps: who could do the work of one, and behind them who could take over from
 * those, because they may work at the same place (or, for agile work, in the same unit) at that time.
 *
 * @param gaps duties nobody does any more
 * @param excluded people who stay as they are: the absent, and those whose week breaks the law already
 */
export function movablePeople(
  problem: RosterProblem,
  roster: readonly Assignment[],
  gaps: readonly Assignment[],
  excluded: ReadonlySet<string>,
): ReadonlySet<string> {
  const admission = new Admission(problem);
  const view = new RosterView(problem, roster);
  const ranked = problem.people
    .filter(({ id }) => !excluded.has(id))
    .flatMap((person) => {
      const nearness = gaps.flatMap((gap) => nearnessTo(gap, person, problem, admission, view));
      return nearness.length === 0 ? [] : [{ person, nearness: Math.min(...nearness) }];
    });
  const homes = new Set(gaps.map(({ siteId }) => siteId));
  const isFromElsewhere = ({ homeSiteId }: Person): number => (homes.has(homeSiteId) ? 0 : 1);
  ranked.sort(
    (a, b) =>
      a.nearness - b.nearness ||
      isFromElsewhere(a.person) - isFromElsewhere(b.person) ||
      (a.person.id < b.person.id ? -1 : 1),
  );
  return new Set(ranked.slice(0, MOST_MOVABLE).map(({ person }) => person.id));
}

function nearnessTo(
  gap: Assignment,
  person: Person,
  problem: RosterProblem,
  admission: Admission,
  view: RosterView,
): number[] {
  const near = imaginableChoices(problem, person, gap.on).filter(
    (choice) => isThere(choice, gap, problem) && admission.excludedBy(choice) === null,
  );
  if (near.length === 0) return [];
  if (!near.some(({ activity }) => activity.id === gap.activityId)) return [NEARNESS.samePlace];
  const isFree = view.of(person.id).every(({ on }) => on !== gap.on);
  return [isFree ? NEARNESS.sameWorkWhileFree : NEARNESS.sameWork];
}

/** At the gap's place during a part of its time. */
function isThere({ duty, siteId, person }: Choice, gap: Assignment, { people }: RosterProblem): boolean {
  const isAtPlace =
    gap.siteId === null
      ? people.some(({ id, unitId }) => id === gap.personId && unitId === person.unitId)
      : siteId === gap.siteId;
  return isAtPlace && duty.startAtMinute < gap.endAtMinute && duty.endAtMinute > gap.startAtMinute;
}
