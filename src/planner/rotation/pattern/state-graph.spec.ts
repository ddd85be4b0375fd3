import { patternOf, type PatternSketch } from '../../../../test/support/planner/pattern-sketch';
import { automataOf } from './pattern-automata';
import type { PatternProblem } from './rotating-pattern';
import { stateGraph, type StateGraph } from './state-graph';
import { verifyWord } from './verify-word';

/** Closed walks of one week, counted from their Monday: as many as there are words of one week to repeat for ever. */
function closedWeeks({ nodeCount, arcs }: StateGraph): number {
  const mondays = new Set(arcs.filter(({ weekday }) => weekday === 0).map(({ from }) => from));
  let count = 0;
  for (const monday of mondays) {
    let ways = new Float64Array(nodeCount);
    ways[monday] = 1;
    for (let day = 0; day < 7; day++) {
      const next = new Float64Array(nodeCount);
      for (const { from, to } of arcs) next[to]! += ways[from]!;
      ways = next;
    }
    count += ways[monday]!;
  }
  return count;
}

/** Words of one week that keep every limit, whatever the requirements: all are tried. */
function rightWeeks(problem: PatternProblem): number {
  const kinds = problem.shifts.length + 1;
  let count = 0;
  for (let code = 0; code < kinds ** 7; code++) {
    const word = Array.from({ length: 7 }, (_, day) => Math.floor(code / kinds ** day) % kinds);
    const needs = problem.shifts.map((_, index) => word.map((kind) => (kind === index + 1 ? 1 : 0)));
    const shifts = problem.shifts.map((shift, index) => ({ ...shift, requiredCounts: needs[index]! }));
    if (verifyWord({ ...problem, shifts }, word).length === 0) count++;
  }
  return count;
}

describe('stateGraph', () => {
  // Limits that a week without end or without a day off cannot keep, so that no run goes round the circle.
  it.each<[string, PatternSketch, number]>([
    [
      'five days and a weekend, in any place',
      { people: 1, shifts: { D: { needs: '0000000' } }, work: [5, 5], off: [2, 2] },
      7,
    ],
    [
      'two to four days, then one to three off: 4+3, 2+1+2+2 or 2+1+3+1, seven ways each',
      { people: 1, shifts: { D: { needs: '0000000' } }, work: [2, 4], off: [1, 3] },
      21,
    ],
    [
      'two shifts in blocks',
      {
        people: 1,
        shifts: { D: { needs: '0000000', block: [2, 3] }, N: { needs: '0000000', block: [1, 2] } },
        work: [2, 5],
        off: [1, 3],
        forbidden: ['N D', 'N - D'],
      },
      49,
    ],
    [
      'a week of 16 to 24 hours',
      { people: 1, shifts: { D: { needs: '0000000' } }, work: [1, 3], off: [1, 6], weekHours: [16, 24] },
      56,
    ],
  ])('walks as many weeks as there are: %s', (_name, sketch, count) => {
    const problem = patternOf(sketch);
    // Needs that name no day as worked would make days off endless; the limits alone are looked at here.
    const shifts = problem.shifts.map((shift) => ({ ...shift, requiredCounts: [1, 0, 1, 0, 1, 0, 0] }));
    const graph = stateGraph(automataOf({ ...problem, peopleCount: 3, shifts }), () => true);
    expect([closedWeeks(graph), rightWeeks(problem)]).toEqual([count, count]);
  });

  it('makes states of one future one node: without limits a node for each weekday', () => {
    const problem = patternOf({ people: 2, shifts: { D: { needs: '1111100' } } });
    expect(stateGraph(automataOf(problem), () => true)).toMatchObject({ nodeCount: 7 });
  });
});
