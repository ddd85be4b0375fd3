import { DAYS_PER_WEEK, type PatternProblem, type PatternShift, type RunLimits } from './rotating-pattern';

/** Data that can't be a pattern at all; every reason found. */
export class InvalidPatternError extends Error {
  override readonly name = 'InvalidPatternError';

  constructor(readonly reasons: readonly string[]) {
    super(`not a rotating pattern: ${reasons.join('; ')}`);
  }
}

/**
 * Validates a problem, so that the builder can rely on it. A problem nobody can satisfy (more people needed than there are)
 * is valid: the builder proves it infeasible.
 * @throws InvalidPatternError listing every reason
 */
export function definePatternProblem(data: PatternProblem): PatternProblem {
  const reasons = [
    ...(isCount(data.peopleCount, 1) ? [] : [`${data.peopleCount} people are not a whole number from 1`]),
    ...(data.shifts.length > 0 ? [] : ['it has no shifts']),
    ...data.shifts.flatMap(shiftReasons),
    ...repeated(data.shifts.map(({ name }) => name)).map((name) => `two shifts are called ${name}`),
    ...limitReasons('days worked in a row', data.workRun),
    ...limitReasons('days off in a row', data.offRun),
    ...(data.weekMinutes === null ? [] : limitReasons('minutes of a week', data.weekMinutes)),
    ...pairReasons(data),
  ];
  if (reasons.length > 0) throw new InvalidPatternError(reasons);
  return data;
}

function shiftReasons({ name, requiredCounts, lengthMinutes, startMinuteOfDay, block }: PatternShift): string[] {
  return [
    ...(/^\S+$/.test(name) && name !== '-' ? [] : [`"${name}" is not a name of one word other than -`]),
    ...(requiredCounts.length === DAYS_PER_WEEK && requiredCounts.every((count) => isCount(count, 0))
      ? []
      : [`${name} needs seven whole numbers of people, from Monday`]),
    ...(isCount(lengthMinutes, 0) ? [] : [`${name} is not a whole number of minutes long`]),
    ...(isCount(startMinuteOfDay, 0) ? [] : [`${name} does not start at a whole minute`]),
    ...limitReasons(`days of ${name} in a row`, block),
  ];
}

function limitReasons(what: string, { min, max }: RunLimits): string[] {
  if (isCount(min, 0) && isCount(max, 1) && min <= max) return [];
  return [`${what}: ${min} to ${max} is not a range of whole numbers`];
}

function pairReasons({ shifts, forbiddenSuccessions, forbiddenAcrossDayOff }: PatternProblem): string[] {
  return [...forbiddenSuccessions, ...forbiddenAcrossDayOff]
    .filter((pair) => !pair.every((kind) => isCount(kind, 1) && kind <= shifts.length))
    .map(([first, second]) => `the forbidden succession ${first}, ${second} is of no known shifts`);
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
