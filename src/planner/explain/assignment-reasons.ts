import type { Assignment } from '../problem/assignment';
import { mondayOf } from '../problem/calendar';
import { indexOf } from '../problem/problem-index';
import type { Duty, Person, RosterProblem, Wish } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';
import { isGrantedWish } from '../rules/wishes/check';
import type { AssignmentReason, SharedTurn } from './assignment-reason';
import { TurnTally } from './turn-tally';

/**
 * Says of each assignment of a roster why it is there, for the person who has it. Made once, with the roster; a look at
 * the own schedule then only reads.
 *
 * @returns a look-up of the reasons, the most personal one first
 */
export function assignmentReasons(
  problem: RosterProblem,
  assignments: readonly Assignment[],
): (assignment: Assignment) => readonly AssignmentReason[] {
  const facts = new ReasonFacts(problem, assignments);
  return (assignment) => facts.reasonsOf(assignment);
}

class ReasonFacts {
  private readonly tally: TurnTally;
  private readonly pinned: ReadonlySet<string>;
  private readonly wishes: ReadonlyMap<string, readonly Wish[]>;
  private readonly weeks: ReadonlyMap<string, readonly Assignment[]>;
  private readonly needs: ReadonlyMap<string, RosterProblem['demand']>;
  private readonly contingents: ReadonlyMap<string, RosterProblem['contingents']>;

  constructor(
    private readonly problem: RosterProblem,
    assignments: readonly Assignment[],
  ) {
    this.tally = new TurnTally(problem, assignments);
    this.pinned = new Set(problem.pinned.map(dayKey));
    this.wishes = groupBy(problem.wishes, dayKey);
    this.weeks = groupBy(assignments, weekKey);
    this.needs = groupBy(problem.demand, ({ on, siteId, activityId }) => `${on} ${siteId} ${activityId}`);
    this.contingents = groupBy(problem.contingents, ({ on, unitId, siteId }) => `${on} ${unitId} ${siteId}`);
  }

  reasonsOf(assignment: Assignment): readonly AssignmentReason[] {
    const person = indexOf(this.problem).people.get(assignment.personId);
    if (!person) return [];
    const duty = this.dutyOf(assignment);
    return [
      ...(this.pinned.has(dayKey(assignment)) ? [{ code: 'pinned' } as const] : []),
      ...this.turns(assignment, person, duty).map((turn) => ({
        code: 'turn' as const,
        turn,
        ...this.tally.of(person, turn, assignment.on),
      })),
      ...this.squad(assignment, person, duty),
      ...this.wished(assignment),
      ...this.place(assignment, person),
      ...this.need(assignment),
      this.contractWeek(assignment, person),
    ];
  }

  private dutyOf({ on, dutyId }: Assignment): Duty | undefined {
    return indexOf(this.problem)
      .dutiesOn(on)
      .find(({ id }) => id === dutyId);
  }

  /** Being on site is a turn only for who could be in agile work that day. */
  private turns({ on, mode }: Assignment, person: Person, duty: Duty | undefined): SharedTurn[] {
    const isSaturday = this.problem.days.some((day) => day.on === on && day.weekday === 6);
    const turns: SharedTurn[] = isSaturday ? ['saturday'] : [];
    if (duty?.band === 'afternoon') turns.push('afternoon');
    if (mode === 'agile') turns.push('agile');
    else if (this.mayBeAgile(person, on)) turns.push('presence');
    return turns;
  }

  private mayBeAgile(person: Person, on: string): boolean {
    const phase = indexOf(this.problem).phaseOf(person.unitId, on);
    const isAgreed = person.agileAgreementOn.has(on) || phase?.agreementRequired === false;
    const isOfTurns = !phase?.agileOnShiftDays && this.squadBand(person, on) !== undefined;
    return isAgreed && !isOfTurns;
  }

  private squad({ on }: Assignment, person: Person, duty: Duty | undefined): AssignmentReason[] {
    const band = this.squadBand(person, on);
    return band !== undefined && duty?.band === band ? [{ code: 'squad', band }] : [];
  }

  private squadBand({ squadId }: Person, on: string): 'morning' | 'afternoon' | undefined {
    return squadId === null ? undefined : indexOf(this.problem).squads.get(squadId)?.bandOn.get(on);
  }

  private wished(assignment: Assignment): AssignmentReason[] {
    const wishes = this.wishes.get(dayKey(assignment)) ?? [];
    const seen = new Set<string>();
    return wishes.flatMap((wish) => {
      const code = isGrantedWish(wish, assignment, this.problem) ? 'wish-granted' : 'wish-refused';
      // The hours somebody asked to be spared are several wishes of one kind.
      if (seen.has(`${code} ${wish.kind}`)) return [];
      seen.add(`${code} ${wish.kind}`);
      return [{ code, wish: wish.kind } as const];
    });
  }

  private place({ on, mode, siteId, activityId }: Assignment, { unitId }: Person): AssignmentReason[] {
    const { activities, phaseOf } = indexOf(this.problem);
    if (mode === 'agile') {
      const activityClass = activities.get(activityId)?.activityClass;
      const usual = activityClass && phaseOf(unitId, on)?.defaultModeByClass[activityClass];
      return usual === 'agile' ? [{ code: 'agile-by-phase' }] : [];
    }
    const ofSite = this.contingents.get(`${on} ${unitId} ${siteId}`) ?? [];
    const whole = ofSite.find((one) => (one.activityId ?? null) === null && (one.dutyId ?? null) === null);
    return whole ? [{ code: 'contingent', targetCount: whole.targetCount }] : [];
  }

  private need({ on, siteId, activityId, startAtMinute, endAtMinute }: Assignment): AssignmentReason[] {
    const needs = this.needs.get(`${on} ${siteId} ${activityId}`) ?? [];
    const during = needs.filter((need) => need.startAtMinute < endAtMinute && need.endAtMinute > startAtMinute);
    const neededCount = Math.max(0, ...during.map(({ targetCount }) => targetCount));
    return neededCount > 0 ? [{ code: 'desk-need', neededCount }] : [];
  }

  private contractWeek(assignment: Assignment, { weeklyMinutes }: Person): AssignmentReason {
    const ofWeek = (this.weeks.get(weekKey(assignment)) ?? []).map(({ on }) => on).sort();
    const dutyNumber = ofWeek.indexOf(assignment.on) + 1;
    return { code: 'contract-week', dutyNumber, dutyCount: ofWeek.length, weeklyMinutes };
  }
}

function dayKey({ personId, on }: { readonly personId: string; readonly on: string }): string {
  return `${personId} ${on}`;
}

function weekKey({ personId, on }: Assignment): string {
  return `${personId} ${mondayOf(on)}`;
}
