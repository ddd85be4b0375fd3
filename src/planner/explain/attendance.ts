import type { ExcludedPeople } from '../plan-result';
import type { Assignment } from '../problem/assignment';
import { indexOf } from '../problem/problem-index';
import type { Activity, Duty, Person, RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import { enabledRules } from '../rules/enabled-rules';
import type { Choice } from '../rules/formulation-context';
import { Admission } from './admission';

/** Where and when somebody is needed. */
export interface Place {
  readonly on: string;
  /** Null: anywhere, in agile work too. */
  readonly siteId: string | null;
  /** Null: whatever is done there. */
  readonly activityId: string | null;
  /** Duties that last long enough. */
  readonly duties: readonly Duty[];
  /** Null: people of any unit. */
  readonly unitId: string | null;
}

/** How many can be at a place, and which rule keeps the others away. */
export interface Attending {
  readonly possible: number;
  readonly excluded: readonly ExcludedPeople[];
}

/** Counts who can be at a place at all, one choice at a time. */
export class Attendance {
  private readonly admission: Admission;
  private readonly ruleRank: ReadonlyMap<string, number>;
  private readonly peopleBySite = new Map<string, Person[]>();
  private readonly pinned: ReadonlyMap<string, Assignment>;

  constructor(private readonly problem: RosterProblem) {
    this.admission = new Admission(problem);
    this.ruleRank = new Map(enabledRules(problem).map(({ definition }, index) => [definition.id, index]));
    this.pinned = new Map(problem.pinned.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
    for (const person of problem.people) for (const site of person.siteIds) push(this.peopleBySite, site, person);
  }

  /** @param enough stops counting here; the excluded are counted only where it is not reached */
  at(place: Place, enough: number): Attending {
    const { siteId, unitId } = place;
    const candidates = siteId === null ? this.problem.people : (this.peopleBySite.get(siteId) ?? []);
    const excluded = new Map<string, number>();
    let possible = 0;
    for (const person of candidates) {
      if (unitId !== null && person.unitId !== unitId) continue;
      const rule = this.inTheWay(person, place);
      if (rule === null) possible++;
      else if (rule !== undefined) excluded.set(rule, (excluded.get(rule) ?? 0) + 1);
      if (possible >= enough) break;
    }
    const ranked = [...excluded].map(([rule, peopleCount]) => ({ rule, peopleCount }));
    return { possible, excluded: ranked.sort((a, b) => b.peopleCount - a.peopleCount || (a.rule < b.rule ? -1 : 1)) };
  }

  /**
   * Null where the person can be there; otherwise the rule that excludes the choice which gets farthest through the
   * catalogue, or undefined where nothing of the kind is offered to the person.
   */
  private inTheWay(person: Person, place: Place): string | null | undefined {
    const pin = this.pinned.get(`${person.id} ${place.on}`);
    let nearest: string | undefined;
    for (const choice of this.choicesAt(person, place)) {
      const isElsewhere = pin && !(pin.dutyId === choice.duty.id && pin.activityId === choice.activity.id);
      const rule = isElsewhere ? 'one-duty-a-day' : this.admission.excludedBy(choice);
      if (rule === null) return null;
      if (nearest === undefined || this.rank(rule) > this.rank(nearest)) nearest = rule;
    }
    return nearest;
  }

  private rank(rule: string): number {
    return this.ruleRank.get(rule) ?? -1;
  }

  private *choicesAt(person: Person, { siteId, activityId, duties }: Place): Generator<Choice> {
    const { activities } = indexOf(this.problem);
    const wanted: readonly Activity[] =
      activityId === null ? this.problem.activities : [activities.get(activityId)!].filter(Boolean);
    for (const duty of duties) {
      if (duty.unitIds.length > 0 && !duty.unitIds.includes(person.unitId)) continue;
      const isWorkedAt = (site: string): boolean => duty.siteIds.length === 0 || duty.siteIds.includes(site);
      for (const activity of wanted) {
        if (duty.modes.includes('on-site'))
          for (const site of siteId === null ? person.siteIds : [siteId])
            if (isWorkedAt(site)) yield { person, duty, siteId: site, activity, mode: 'on-site' };
        if (siteId === null && duty.modes.includes('agile') && isWorkedAt(person.homeSiteId))
          yield { person, duty, siteId: null, activity, mode: 'agile' };
      }
    }
  }
}
