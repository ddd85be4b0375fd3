import { toAssignment } from '../decode';
import type { Assignment } from '../problem/assignment';
import { LEVELS, type Level } from '../problem/finding';
import { indexOf } from '../problem/problem-index';
import type { Person, RosterProblem } from '../problem/roster-problem';
import type { Choice } from '../rules/formulation-context';
import { imaginableChoices } from '../rules/imaginable-choices';
import { Admission } from './admission';
import { compareAlternatives, isSameWork, type Alternative } from './alternative';
import { RosterCheckSession } from './check-session/roster-check-session';
import { standing } from './check-session/roster-difference';
import { swapAlternatives } from './swap-alternatives';

/** Best alternatives, of those worse than the roster, that are asked which rules they would make worse. */
const WEIGHED_ALTERNATIVES = 3;

/** A rule that speaks for what the roster has. */
export interface Reason {
  readonly rule: string;
  readonly level: Level;
  /** In how many of the best of the worse alternatives, at most three, it would get worse. */
  readonly alternativeCount: number;
  /** The least it would cost in one of them; 0 for the law, which has no price. */
  readonly points: number;
}

/** Why a person does what the roster says on a date. */
export interface AssignmentExplanation {
  readonly personId: string;
  readonly on: string;
  /** The person's work of the date; empty on a free day, several only in a roster that breaks the law. */
  readonly assignments: readonly Assignment[];
  readonly isAbsent: boolean;
  /** Fixed by a person; the planner only builds around it. */
  readonly isPinned: boolean;
  /** Everything else the rules admit, the best first. */
  readonly alternatives: readonly Alternative[];
  /** Alternatives by which the roster would gain: it is not the best possible one. */
  readonly betterCount: number;
  /** Alternatives that the rules find just as good. */
  readonly equalCount: number;
  /** Colleagues who could swap as well, beyond those priced. */
  readonly swapsLeftOutCount: number;
  /** Placements that the offered duties would allow, by the rule that excludes them; most first. */
  readonly excluded: readonly { readonly rule: string; readonly placementCount: number }[];
  readonly reasons: readonly Reason[];
}

/**
 * Explains one person-day by what else it could be: a free day, every other placement the rules admit, and swaps with
 * colleagues, each measured by the rules' own checks on the changed roster. Breaks stay where they are as far as the
 * other duty allows it.
 *
 * @param personId of the problem's people
 * @param on a date of the horizon
 */
export function explainAssignment(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  personId: string,
  on: string,
): AssignmentExplanation {
  const person = personOf(problem, personId, on);
  const session = new RosterCheckSession(problem, assignments);
  const admission = new Admission(problem);
  const present = assignments.filter((duty) => duty.personId === personId && duty.on === on);
  const placements = otherPlacements(problem, admission, person, on, present);
  const swaps = swapAlternatives(session, admission, personId, on);
  const alternatives = [
    ...(present.length > 0 ? [measured(session, 'free-day', present, [])] : []),
    ...placements.admitted.map((placement) => measured(session, 'placement', present, [placement])),
    ...swaps.alternatives,
  ].sort(compareAlternatives);
  return {
    personId,
    on,
    assignments: present,
    isAbsent: person.absentOn.has(on),
    isPinned: problem.pinned.some((duty) => duty.personId === personId && duty.on === on),
    alternatives,
    swapsLeftOutCount: swaps.leftOutCount,
    excluded: placements.excluded,
    betterCount: alternatives.filter(({ difference }) => standing(difference) < 0).length,
    equalCount: alternatives.filter(({ difference }) => standing(difference) === 0).length,
    reasons: reasonsIn(
      alternatives.filter(({ difference }) => standing(difference) > 0).slice(0, WEIGHED_ALTERNATIVES),
    ),
  };
}

/** @throws RangeError where the problem does not know the person or the date */
export function personOf(problem: RosterProblem, personId: string, on: string): Person {
  const person = indexOf(problem).people.get(personId);
  if (!person) throw new RangeError(`${personId} is not among the people of this plan`);
  if (!problem.days.some((day) => day.on === on)) throw new RangeError(`${on} is not a day of this plan`);
  return person;
}

function measured(
  session: RosterCheckSession,
  kind: Alternative['kind'],
  removed: readonly Assignment[],
  added: readonly Assignment[],
): Alternative {
  const change = { removed, added };
  return { kind, colleagueId: null, change, difference: session.differenceOf(change) };
}

function otherPlacements(
  problem: RosterProblem,
  admission: Admission,
  person: Person,
  on: string,
  present: readonly Assignment[],
): { admitted: readonly Assignment[]; excluded: AssignmentExplanation['excluded'] } {
  const admitted: Assignment[] = [];
  const excluded = new Map<string, number>();
  for (const choice of imaginableChoices(problem, person, on)) {
    const rule = admission.excludedBy(choice);
    if (rule !== null) excluded.set(rule, (excluded.get(rule) ?? 0) + 1);
    else admitted.push(toAssignment(choice, presentBreak(choice, present)));
  }
  return {
    admitted: admitted.filter((placement) => !present.some((duty) => isSameWork(duty, placement))),
    excluded: [...excluded]
      .map(([rule, placementCount]) => ({ rule, placementCount }))
      .sort((a, b) => b.placementCount - a.placementCount),
  };
}

/** The break of today's work, where the other duty allows it at that time. */
function presentBreak({ duty }: Choice, present: readonly Assignment[]): number | undefined {
  const starts = present.map(({ breakStartAtMinute }) => breakStartAtMinute);
  return duty.breakStartAtMinutes.find((start) => starts.includes(start));
}

/** Rules that would get worse, law first, then those that count in most of the alternatives. */
function reasonsIn(best: readonly Alternative[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { difference } of best) {
    const law = new Set(difference.lawRaised.map(({ rule }) => rule));
    const worse = [
      ...[...law].map((rule) => ({ rule, level: 'law' as const, points: 0 })),
      ...difference.costs.filter(({ points }) => points > 0),
    ];
    for (const { rule, level, points } of worse) {
      const known = reasons.get(`${level} ${rule}`);
      const alternativeCount = (known?.alternativeCount ?? 0) + 1;
      reasons.set(`${level} ${rule}`, {
        rule,
        level,
        alternativeCount,
        points: Math.min(points, known?.points ?? points),
      });
    }
  }
  return [...reasons.values()].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.alternativeCount - a.alternativeCount,
  );
}
