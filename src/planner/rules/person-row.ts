import type { RowTerm } from '../milp/milp-builder';
import type { RowTag } from '../milp/milp-model';
import type { Assignment } from '../problem/assignment';
import { addDays } from '../problem/calendar';
import { dutiesAfter, dutiesBefore, knownFrom } from '../problem/known-duties';
import type { Person } from '../problem/roster-problem';
import { sumOf, type FormulationContext } from './formulation-context';

/** How many duties of a day, or of several: decided by columns, or known. */
export interface DayCount {
  readonly terms: readonly RowTerm[];
  readonly known: number;
}

/**
 * One person's row of days as encoders write about it: the placements of the horizon, and around them what was worked
 * before it and what is fixed after it.
 */
export class PersonRow {
  readonly firstDay: string;
  readonly lastDay: string;
  /** First date of which anything is known. */
  readonly knownFrom: string;
  private readonly around = new Map<string, Assignment>();

  constructor(
    private readonly context: FormulationContext,
    readonly person: Person,
  ) {
    const { problem } = context;
    this.firstDay = problem.days[0]!.on;
    this.lastDay = problem.days.at(-1)!.on;
    this.knownFrom = knownFrom(problem);
    for (const duty of [...dutiesBefore(problem, person.id), ...dutiesAfter(problem, person.id)])
      this.around.set(duty.on, duty);
  }

  /** Whether a date outside the horizon is worked. */
  isWorkedAround(on: string): boolean {
    return this.around.has(on);
  }

  /** Dates from one to another, both inclusive. */
  datesFrom(from: string, to: string): string[] {
    const dates: string[] = [];
    for (let on = from; on <= to; on = addDays(on, 1)) dates.push(on);
    return dates;
  }

  /** Duties of a date, only those of some ids where given. */
  on(date: string, dutyIds?: ReadonlySet<string>): DayCount {
    const isWanted = (id: string): boolean => dutyIds?.has(id) ?? true;
    const known = this.around.get(date);
    if (known) return { terms: [], known: isWanted(known.dutyId) ? 1 : 0 };
    const placements = this.context.placementsOn(this.person.id, date);
    return { terms: sumOf(dutyIds ? placements.filter(({ duty }) => isWanted(duty.id)) : placements), known: 0 };
  }

  /**
   * Adds "the counts of some days, each times its factor, sum up to at most `limit`", what is known moved to the right.
   * Nothing is added where every choice keeps it; what is known may break it already, and then the row says so.
   */
  addAtMost(tag: RowTag, limit: number, counts: readonly (readonly [count: DayCount, factor: 1 | -1])[]): void {
    const known = counts.reduce((sum, [count, factor]) => sum + factor * count.known, 0);
    // One duty a day: a day counts once, however many choices it has.
    const most = counts.reduce((sum, [{ terms: own }, factor]) => sum + (factor > 0 && own.length > 0 ? 1 : 0), 0);
    if (most <= limit - known) return;
    const terms = counts.flatMap(([count, factor]) => count.terms.map(([column]): RowTerm => [column, factor]));
    this.context.builder.addRow(tag, Number.NEGATIVE_INFINITY, limit - known, terms);
  }
}
