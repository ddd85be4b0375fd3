import type { Assignment } from '../problem/assignment';
import type { RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import { withAbsences } from '../problem/with-absences';
import { Admission } from './admission';
import { compareAlternatives, isSameWork, weekOf, type Alternative } from './alternative';
import { changedRoster, type RosterChange } from './check-session/roster-change';
import { RosterCheckSession } from './check-session/roster-check-session';
import { lawCount, reversed, type RosterDifference } from './check-session/roster-difference';
import { personOf } from './explain-assignment';

/**
 * Ways of taking over that are priced by every rule. In a large unit the first choice is by the law, the cover, the
 * contingents and the wishes alone, which cost little to ask.
 */
const MOST_PRICED = 30;
const MOST_RANKED = 20;

/** Who could take over a duty. */
export interface Replacement {
  /** The duty that somebody else has to do. */
  readonly duty: Assignment;
  /** What it costs if nobody does it, beside the roster as it was. */
  readonly leftOpen: RosterDifference;
  /** The best first; each difference is beside the roster with the duty left open, so that a gain is negative. */
  readonly candidates: readonly Alternative[];
  /** Colleagues who could do it, all of them breaking more law than the candidates, or beyond those ranked. */
  readonly leftOutCount: number;
}

/** A colleague's way of taking the duty over, before its price is known. */
interface Offer extends Pick<Alternative, 'kind' | 'change'> {
  readonly colleagueId: string;
  readonly lawCount: number;
}

/**
 * Ranks who could take over a person's duty of a date: by findings of the law, then level by level, then by how few
 * person-days change. The person counts as absent that day, the hours credited. A colleague who is free that day takes
 * the duty on top, or gives back another duty of the week; one at work leaves that work.
 *
 * @returns null where the person has no duty on that date
 */
export function replacementCandidates(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  personId: string,
  on: string,
): Replacement | null {
  personOf(problem, personId, on);
  const duty = assignments.find((one) => one.personId === personId && one.on === on);
  if (!duty) return null;
  const away = withAbsences(problem, [duty], [{ personId, on }]);
  const opening: RosterChange = { removed: [duty], added: [] };
  const closing: RosterChange = { removed: [], added: [duty] };
  const session = new RosterCheckSession(away, changedRoster(assignments, opening));
  const offers = offersFor(session, duty);
  const worstRanked = offers.map((offer) => offer.lawCount).sort((a, b) => a - b)[MOST_PRICED - 1] ?? Infinity;
  const best = offers
    .filter((offer) => offer.lawCount <= worstRanked)
    .map((offer): Alternative => ({ ...offer, difference: session.nearDifference(offer.change) }))
    .sort(compareAlternatives)
    .slice(0, MOST_PRICED)
    .map((offer): Alternative => ({ ...offer, difference: session.differenceOf(offer.change) }))
    .sort(compareAlternatives)
    .filter(isFirstOfColleague);
  const colleagueCount = new Set(offers.map(({ colleagueId }) => colleagueId)).size;
  const candidates = best
    .slice(0, MOST_RANKED)
    .map(({ kind, colleagueId, change, difference }) => ({ kind, colleagueId, change, difference }));
  return {
    duty,
    // That somebody absent no longer has a duty is no merit.
    leftOpen: { ...reversed(session.differenceOf(closing)), lawMended: [] },
    candidates,
    leftOutCount: colleagueCount - candidates.length,
  };
}

function isFirstOfColleague(offer: Alternative, index: number, all: readonly Alternative[]): boolean {
  return all.findIndex(({ colleagueId }) => colleagueId === offer.colleagueId) === index;
}

/** Each colleague's ways of doing the duty that break as little law as any of them. */
function offersFor(session: RosterCheckSession, duty: Assignment): Offer[] {
  const { problem } = session;
  const admission = new Admission(problem);
  const roster = new RosterView(problem, session.assignments);
  const others = weekOf(problem, duty.on).filter((date) => date !== duty.on);
  return problem.people.flatMap(({ id }) => {
    const taken = { ...duty, personId: id };
    if (id === duty.personId || !admission.admits(taken)) return [];
    const offers = waysOf(roster, taken, others).map((way): Offer => ({
      ...way,
      colleagueId: id,
      lawCount: lawCount(session.lawDifference(way.change)),
    }));
    const least = Math.min(...offers.map((offer) => offer.lawCount));
    return offers.filter((offer) => offer.lawCount === least);
  });
}

function waysOf(
  roster: RosterView,
  taken: Assignment,
  others: readonly string[],
): Pick<Alternative, 'kind' | 'change'>[] {
  const duties = roster.of(taken.personId);
  const sameDay = duties.filter(({ on }) => on === taken.on);
  if (sameDay.some((duty) => isSameWork(duty, taken))) return [];
  if (sameDay.length > 0) return [{ kind: 'moves', change: { removed: sameDay, added: [taken] } }];
  const givenBack = duties.filter(({ on, paidMinutes }) => others.includes(on) && paidMinutes === taken.paidMinutes);
  return [
    { kind: 'takes-over', change: { removed: [], added: [taken] } },
    ...givenBack.map((duty) => ({ kind: 'gives-back' as const, change: { removed: [duty], added: [taken] } })),
  ];
}
