import { MilpBuilder, type RowTerm } from '../../milp/milp-builder';
import type { RowTag, SingleObjectiveMilp } from '../../milp/milp-model';
import { DAYS_PER_WEEK, type PatternProblem } from './rotating-pattern';
import { countOf } from './run-rules';
import type { PatternArc, StateGraph } from './state-graph';

const tag = (rule: string): RowTag => ({ rule, personId: null, on: null });

/**
 * The pattern as an integer circulation: how often the word passes each arc. What enters a node leaves it, and on each
 * weekday the arcs of a kind are passed as often as people are needed. Its size does not depend on how many people there
 * are.
 *
 * A circulation may fall apart into circuits without a common node, which are not one word. `joinAcross` forbids
 * such a division.
 */
export class CirculationProgram {
  private readonly builder = new MilpBuilder();

  constructor(
    private readonly problem: PatternProblem,
    private readonly graph: StateGraph,
  ) {
    for (const { weekday, kind } of graph.arcs) this.builder.addColumn({ upper: countOf(problem, weekday, kind) });
    this.addFlow();
    this.addRequirements();
  }

  /** The program as it stands, without an objective. */
  build(): SingleObjectiveMilp {
    const model = this.builder.build();
    return { model, costs: new Float64Array(model.columnCount), start: null };
  }

  /**
   * Where some people's days lie inside a set of nodes and others' outside, some arc leaves the set.
   *
   * Without an arc across, a word that starts inside stays inside, so the people inside are as many on one weekday as on any
   * other: counting them on Mondays is enough.
   */
  joinAcross(isInside: Uint8Array): void {
    const { peopleCount } = this.problem;
    const somebodyInside = this.builder.addColumn();
    const somebodyOutside = this.builder.addColumn();
    const mondays = this.termsOf(({ weekday }) => weekday === 0);
    const inside = mondays.filter(([column]) => isInside[this.graph.arcs[column]!.from] === 1);
    const outside = mondays.filter(([column]) => isInside[this.graph.arcs[column]!.from] === 0);
    this.builder.addRow(tag('pattern-people-inside'), -peopleCount, 0, [...inside, [somebodyInside, -peopleCount]]);
    this.builder.addRow(tag('pattern-people-outside'), -peopleCount, 0, [...outside, [somebodyOutside, -peopleCount]]);
    this.builder.addRow(tag('pattern-one-word'), -1, Infinity, [
      ...this.termsOf(({ from, to }) => isInside[from] === 1 && isInside[to] === 0),
      [somebodyInside, -1],
      [somebodyOutside, -1],
    ]);
  }

  private addFlow(): void {
    const terms: RowTerm[][] = Array.from({ length: this.graph.nodeCount }, () => []);
    for (const [column, { from, to }] of this.graph.arcs.entries()) {
      terms[from]!.push([column, 1]);
      terms[to]!.push([column, -1]);
    }
    for (const node of terms) this.builder.addRow(tag('pattern-flow'), 0, 0, node);
  }

  private addRequirements(): void {
    for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
      for (let kind = 0; kind <= this.problem.shifts.length; kind++) {
        const count = countOf(this.problem, weekday, kind);
        const terms = this.termsOf((arc) => arc.weekday === weekday && arc.kind === kind);
        this.builder.addRow(tag('pattern-requirement'), count, count, terms);
      }
    }
  }

  private termsOf(isWanted: (arc: PatternArc) => boolean): RowTerm[] {
    return this.graph.arcs.flatMap((arc, column): RowTerm[] => (isWanted(arc) ? [[column, 1]] : []));
  }
}
