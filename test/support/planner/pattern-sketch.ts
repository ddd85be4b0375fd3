import { definePatternProblem } from '../../../src/planner/rotation/pattern/define-pattern-problem';
import type { KindPair, PatternProblem, RunLimits } from '../../../src/planner/rotation/pattern/rotating-pattern';

/** A pattern in few words: `needs` is a digit for each weekday, runs are [shortest, longest]. */
export interface PatternSketch {
  readonly people: number;
  readonly shifts: Readonly<
    Record<string, { readonly needs: string; readonly block?: readonly [number, number]; readonly hours?: number }>
  >;
  readonly work?: readonly [number, number];
  readonly off?: readonly [number, number];
  readonly weekHours?: readonly [number, number];
  /** `N D`: no D on the day after N; `N - D`: nor after exactly one day off. */
  readonly forbidden?: readonly string[];
}

/** Limits that limit nothing. */
const ANY: readonly [number, number] = [1, 1000];

export function patternOf({
  people,
  shifts,
  work = ANY,
  off = ANY,
  weekHours,
  forbidden = [],
}: PatternSketch): PatternProblem {
  const names = Object.keys(shifts);
  const pairsOf = (length: number): KindPair[] =>
    forbidden
      .map((row) => row.split(' '))
      .filter((words) => words.length === length)
      .map((words) => [names.indexOf(words[0]!) + 1, names.indexOf(words.at(-1)!) + 1]);
  return definePatternProblem({
    peopleCount: people,
    shifts: Object.entries(shifts).map(([name, { needs, block = ANY, hours = 8 }]) => ({
      name,
      startMinuteOfDay: 480,
      lengthMinutes: Math.round(hours * 60),
      requiredCounts: [...needs].map(Number),
      block: limitsOf(block),
    })),
    workRun: limitsOf(work),
    offRun: limitsOf(off),
    weekMinutes: weekHours ? { min: weekHours[0] * 60, max: weekHours[1] * 60 } : null,
    forbiddenSuccessions: pairsOf(2),
    forbiddenAcrossDayOff: pairsOf(3),
  });
}

/** `DD-----` and so on: a letter for each day; blanks are for the reader. */
export function wordFrom(problem: PatternProblem, letters: string): number[] {
  const names = ['-', ...problem.shifts.map(({ name }) => name)];
  return [...letters.replaceAll(' ', '')].map((letter) => names.indexOf(letter));
}

const limitsOf = ([min, max]: readonly [number, number]): RunLimits => ({ min, max });
