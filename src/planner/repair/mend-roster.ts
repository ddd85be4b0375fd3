import { dot, levelCosts } from '../milp/milp-model';
import type { MilpSolver, SolveLimits } from '../milp/milp-solver';
import type { Assignment } from '../problem/assignment';
import { brokenWeeks, taskOf, type BrokenRoster } from './broken-roster';
import { decodeRepair } from './decode-repair';
import { repairModel, type RepairModel } from './repair-model';
import { CALLING_LEVELS, limitedModel, objectivesOf, SERVICE_LEVELS, type RepairStrategy } from './repair-strategy';
import { solveInOrder } from './solve-in-order';

/** One week mended. */
export interface MendedWeek {
  readonly weekIndex: number;
  readonly disturbed: readonly string[];
}

/** A whole roster mended by one strategy. */
export interface MendedRoster {
  readonly assignments: readonly Assignment[];
  readonly weeks: readonly MendedWeek[];
  /** Points lost against the published roster at the levels that call people in, and at those down to the service. */
  readonly lost: { readonly calling: number; readonly service: number };
  /** Points down to the service, but for what no decision changes. */
  readonly servicePoints: number;
}

/** Mends the weeks with a gap one after the other; the first one's program serves every strategy. */
export class RosterMender {
  private firstModel: Promise<RepairModel> | undefined;
  readonly weeks: readonly number[];

  constructor(
    readonly broken: BrokenRoster,
    private readonly solver: MilpSolver,
    private readonly limits: SolveLimits,
  ) {
    this.weeks = brokenWeeks(broken);
  }

  /** Null where no roster within the strategy's limits was found. */
  async mend(strategyOf: (weekIndex: number) => RepairStrategy): Promise<MendedRoster | null> {
    let current = this.broken.leftOpen;
    const weeks: MendedWeek[] = [];
    const lost = { calling: 0, service: 0 };
    let servicePoints = 0;
    for (const weekIndex of this.weeks) {
      const model = await this.modelOf(weekIndex, current);
      const values = await this.solve(model, strategyOf(weekIndex));
      if (values === null) return null;
      weeks.push({
        weekIndex,
        disturbed: [...model.disturbed].flatMap(([id, column]) => (values[column]! > 0.5 ? [id] : [])),
      });
      for (const level of SERVICE_LEVELS) {
        const points = dot(model.lossCosts(level), values);
        lost.service += points;
        servicePoints += dot(levelCosts(model.model, level), values);
        if (CALLING_LEVELS.includes(level)) lost.calling += points;
      }
      current = this.withWeek(
        weekIndex,
        current,
        decodeRepair(model.rosterModel, model.wholeValues(values), this.broken.leftOpen),
      );
    }
    return { assignments: current, weeks, lost, servicePoints };
  }

  /** With nothing to lose and nobody to call, the roster stays as it is, and no search is needed to see it. */
  private solve(model: RepairModel, strategy: RepairStrategy): Promise<Float64Array | null> {
    const { leftOpen } = model;
    if (leftOpen && strategy.kept.every((level) => dot(model.lossCosts(level), leftOpen) < 1e-6))
      return Promise.resolve(leftOpen);
    const objectives = objectivesOf(model, strategy);
    return solveInOrder(limitedModel(model, strategy), objectives, leftOpen, this.solver, this.limits);
  }

  private modelOf(weekIndex: number, current: readonly Assignment[]): Promise<RepairModel> {
    const make = (): Promise<RepairModel> =>
      repairModel(taskOf(this.broken, weekIndex, current), this.solver, this.limits);
    return weekIndex === this.weeks[0] ? (this.firstModel ??= make()) : make();
  }

  private withWeek(weekIndex: number, roster: readonly Assignment[], week: readonly Assignment[]): Assignment[] {
    const days = this.broken.problem.days.filter((day) => day.weekIndex === weekIndex);
    const [first, last] = [days[0]!.on, days.at(-1)!.on];
    return [...roster.filter(({ on }) => on < first), ...week, ...roster.filter(({ on }) => on > last)];
  }
}
