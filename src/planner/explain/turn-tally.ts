import type { Assignment } from '../problem/assignment';
import { addDays, mondayOf, weekdayOf } from '../problem/calendar';
import { indexOf } from '../problem/problem-index';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';
import { openingLedger } from '../rotation/ledger';
import { sumOfPeriods } from '../rotation/ledger-periods';
import { turnGroupOf } from '../rotation/turn-shares';
import { lateDayFairness } from '../rules/late-day-fairness/rule';
import { bind } from '../rules/rule';
import { saturdayFairness } from '../rules/saturday-fairness/rule';
import type { SharedTurn } from './assignment-reason';

/** Weeks told of presence and agile work where the phase has no rotation window of its own. */
const USUAL_WINDOW_WEEKS = 12;

/** Fewer colleagues than this, and their mean would be about persons. */
const LEAST_COLLEAGUES = 3;

const OF_PERIOD: Readonly<Record<SharedTurn, (period: LedgerPeriod) => number>> = {
  saturday: ({ saturdays }) => saturdays,
  afternoon: ({ lateDays, afternoons }) => Math.max(lateDays, afternoons),
  presence: ({ presenceDays }) => presenceDays,
  agile: ({ agileDays }) => agileDays,
};

/** How many turns a person has had in a window of weeks, beside the mean of the colleagues. */
interface TurnCount {
  readonly count: number;
  readonly weeks: number;
  readonly colleaguesAverage: number | null;
}

/** Counts turns up to a date over the window that the rule about them uses: before the plan by the ledger, then in the plan. */
export class TurnTally {
  private readonly ofPerson: ReadonlyMap<string, readonly Assignment[]>;
  private readonly groups = new Map<string, Person[]>();
  private readonly counts = new Map<string, ReadonlyMap<string, number>>();
  private readonly bands: ReadonlyMap<string, string>;

  constructor(
    private readonly problem: RosterProblem,
    assignments: readonly Assignment[],
  ) {
    this.ofPerson = groupBy(assignments, ({ personId }) => personId);
    for (const person of problem.people) push(this.groups, turnGroupOf(person), person);
    this.bands = new Map(problem.duties.map(({ id, on, band }) => [`${on} ${id}`, band]));
  }

  of(person: Person, turn: SharedTurn, on: string): TurnCount {
    const weeks = this.windowWeeks(turn, person.unitId, on);
    const counts = this.countsUpTo(turn, on, weeks);
    const count = counts.get(person.id) ?? 0;
    const group = this.groups.get(turnGroupOf(person)) ?? [];
    const colleagueCount = group.length - 1;
    if (colleagueCount < LEAST_COLLEAGUES) return { count, weeks, colleaguesAverage: null };
    const sum = this.sumOfGroup(group, turn, on, weeks) - count;
    return { count, weeks, colleaguesAverage: Math.round((10 * sum) / colleagueCount) / 10 };
  }

  private windowWeeks(turn: SharedTurn, unitId: string, on: string): number {
    if (turn === 'saturday') return bind(saturdayFairness, this.problem).parameters.windowWeeks;
    if (turn === 'afternoon') return bind(lateDayFairness, this.problem).parameters.windowWeeks;
    return indexOf(this.problem).phaseOf(unitId, on)?.rotationWindowWeeks ?? USUAL_WINDOW_WEEKS;
  }

  private readonly sums = new Map<string, number>();

  private sumOfGroup(group: readonly Person[], turn: SharedTurn, on: string, weeks: number): number {
    const key = `${turn} ${on} ${weeks} ${turnGroupOf(group[0]!)}`;
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    const counts = this.countsUpTo(turn, on, weeks);
    const sum = group.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0);
    this.sums.set(key, sum);
    return sum;
  }

  private countsUpTo(turn: SharedTurn, on: string, weeks: number): ReadonlyMap<string, number> {
    const key = `${turn} ${on} ${weeks}`;
    const known = this.counts.get(key);
    if (known) return known;
    const from = addDays(mondayOf(on), -7 * (weeks - 1));
    const lastBefore = addDays(this.problem.days[0]!.on, -1);
    const opening = openingLedger(this.problem);
    const counts = new Map(
      this.problem.people.map(({ id }) => {
        const before = OF_PERIOD[turn](sumOfPeriods(opening.get(id), from, lastBefore));
        const planned = (this.ofPerson.get(id) ?? []).filter(
          (duty) => duty.on >= from && duty.on <= on && this.isTurn(turn, duty),
        );
        return [id, before + planned.length];
      }),
    );
    this.counts.set(key, counts);
    return counts;
  }

  private isTurn(turn: SharedTurn, { on, dutyId, mode }: Assignment): boolean {
    if (turn === 'saturday') return weekdayOf(on) === 6;
    if (turn === 'afternoon') return this.bands.get(`${on} ${dutyId}`) === 'afternoon';
    return mode === (turn === 'agile' ? 'agile' : 'on-site');
  }
}
