import { indexOf } from './problem-index';
import type { PhaseDay, Person, RosterProblem } from './roster-problem';

/** A presence bound of a phase as heads of one day. */
export interface PresenceHeads {
  /** Null: all sites together. */
  readonly siteId: string | null;
  /** Who counts: everybody of the unit, or those whose work can be done remotely at all. */
  readonly isCounted: (person: Person) => boolean;
  readonly ofRemotable: boolean;
  readonly minCount: number;
  /** Null: no upper bound. */
  readonly maxCount: number | null;
}

/** Ratios times heads are compared with whole heads: what lies this near below one is meant to be it. */
const EPSILON = 1e-9;

/** Whether some activity of a person's unit and qualifications can be done remotely. */
export function isRemotable({ activities }: RosterProblem, person: Person): boolean {
  return activities.some(
    (activity) =>
      activity.canBeRemote &&
      activity.qualificationIds.every((id) => person.qualificationIds.includes(id)) &&
      (activity.unitIds.length === 0 || activity.unitIds.includes(person.unitId)),
  );
}

/**
 * The presence bounds of a unit's day in heads. Shares are of the remotable people of the unit who can be planned that day
 * (with a site: of those whose usual place it is): at least rounds up, at most rounds down. A day on which nobody of the
 * unit can be planned, such as a Sunday, has no bounds.
 */
export function presenceHeadsOf(problem: RosterProblem, phase: PhaseDay): readonly PresenceHeads[] {
  const { presenceBounds = [], unitId, on } = phase;
  if (presenceBounds.length === 0) return [];
  const available = indexOf(problem)
    .peopleOf(unitId)
    .filter(({ availableOn }) => availableOn.has(on));
  if (available.length === 0) return [];
  return presenceBounds.flatMap(({ siteId, minCount, maxCount, minRatio, maxRatio }) => {
    const remotable = available.filter(
      (person) => (siteId === null || person.homeSiteId === siteId) && isRemotable(problem, person),
    ).length;
    const heads: PresenceHeads[] = [];
    if (minCount !== null || maxCount !== null)
      heads.push({ siteId, isCounted: () => true, ofRemotable: false, minCount: minCount ?? 0, maxCount });
    if (minRatio !== null || maxRatio !== null)
      heads.push({
        siteId,
        isCounted: (person) => isRemotable(problem, person),
        ofRemotable: true,
        minCount: Math.ceil((minRatio ?? 0) * remotable - EPSILON),
        maxCount: maxRatio === null ? null : Math.floor(maxRatio * remotable + EPSILON),
      });
    return heads;
  });
}
