import { DAY_OFF, DAYS_PER_WEEK, WEEKDAY_NAMES, type PatternProblem, type RunLimits } from './rotating-pattern';

/** A limit on the length of runs of some kinds of days. */
export interface RunRule {
  readonly id: string;
  /** What the days of the run are, for a sentence. */
  readonly what: string;
  readonly isInside: (kind: number) => boolean;
  readonly limits: RunLimits;
}

/** Every limit on runs: one for each shift, then days worked, then days off. */
export function runRules({ shifts, workRun, offRun }: PatternProblem): readonly RunRule[] {
  return [
    ...shifts.map(({ name, block }, index) => ({
      id: `block-${name}`,
      what: `days of ${name}`,
      isInside: (kind: number) => kind === index + 1,
      limits: block,
    })),
    { id: 'days-worked', what: 'days worked', isInside: (kind: number) => kind !== DAY_OFF, limits: workRun },
    { id: 'days-off', what: 'days off', isInside: (kind: number) => kind === DAY_OFF, limits: offRun },
  ];
}

/** `1 day off in a row`, `3 days off in a row`. */
export function runText(length: number, { what }: RunRule): string {
  return `${length} ${length === 1 ? what.replace('days', 'day') : what} in a row`;
}

/** People on each weekday (0 is Monday) with a day of this kind; negative days off where more are needed than there are. */
export function countOf(problem: PatternProblem, weekday: number, kind: number): number {
  if (kind !== DAY_OFF) return problem.shifts[kind - 1]!.requiredCounts[weekday]!;
  return problem.shifts.reduce((rest, shift) => rest - shift.requiredCounts[weekday]!, problem.peopleCount);
}

/** Whether the requirements alone fill every day with the kinds of a rule: one run round the whole circle. */
export function fillsCircle(problem: PatternProblem, { isInside }: RunRule): boolean {
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
    for (let kind = 0; kind <= problem.shifts.length; kind++) {
      if (!isInside(kind) && countOf(problem, weekday, kind) !== 0) return false;
    }
  }
  return true;
}

/** What the numbers alone rule out, before any search; null where nothing is. */
export function impossibleAtOnce(problem: PatternProblem): string | null {
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
    const missing = -countOf(problem, weekday, DAY_OFF);
    if (missing > 0) {
      const needed = problem.peopleCount + missing;
      return `${WEEKDAY_NAMES[weekday]} needs more people than there are, ${needed} instead of ${problem.peopleCount}`;
    }
  }
  const wordLength = problem.peopleCount * DAYS_PER_WEEK;
  for (const rule of runRules(problem)) {
    const { min, max } = rule.limits;
    if (fillsCircle(problem, rule) && (wordLength < min || wordLength > max)) {
      return `${runText(wordLength, rule)}, with no other day between; ${min} to ${max} are allowed`;
    }
  }
  return null;
}
