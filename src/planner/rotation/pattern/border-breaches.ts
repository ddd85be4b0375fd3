import { DAY_OFF, type PatternProblem, type PatternWord } from './rotating-pattern';
import { runRules, runText, type RunRule } from './run-rules';

/**
 * What breaks where somebody's last days and the days of the pattern meet: runs that get too long or stay too short, and
 * forbidden successions. One sentence for each; empty where the two fit, or where nothing is known of the last days.
 *
 * A run that began before the first known day may be longer than it looks, so it is never called too short.
 *
 * @param lastDays kinds of the days before, the latest last
 * @param ahead kinds of the pattern from the first day on
 */
export function borderBreaches(problem: PatternProblem, lastDays: PatternWord, ahead: PatternWord): readonly string[] {
  if (lastDays.length === 0) return [];
  return [
    ...runRules(problem).flatMap((rule) => runBreach(rule, lastDays, ahead)),
    ...successions(problem, lastDays, ahead),
  ];
}

function runBreach(rule: RunRule, lastDays: PatternWord, ahead: PatternWord): string[] {
  const { isInside, limits } = rule;
  const before = lengthOfStart([...lastDays].reverse(), isInside);
  const length = before + lengthOfStart(ahead, isInside);
  if (length > limits.max) return [`${runText(length, rule)}, at most ${limits.max}`];
  const isWhole = before < lastDays.length && length > 0;
  return isWhole && length < limits.min ? [`${runText(length, rule)}, at least ${limits.min}`] : [];
}

function lengthOfStart(days: PatternWord, isInside: (kind: number) => boolean): number {
  const end = days.findIndex((kind) => !isInside(kind));
  return end < 0 ? days.length : end;
}

function successions(problem: PatternProblem, lastDays: PatternWord, ahead: PatternWord): string[] {
  const { shifts, forbiddenSuccessions, forbiddenAcrossDayOff } = problem;
  const nameOf = (kind: number): string => shifts[kind - 1]!.name;
  const [beforeLast, last] = [lastDays.at(-2), lastDays.at(-1)];
  const [first, second] = ahead;
  const acrossDayOff = [first === DAY_OFF ? [last, second] : [], last === DAY_OFF ? [beforeLast, first] : []];
  return [
    ...forbiddenSuccessions
      .filter(([one, next]) => one === last && next === first)
      .map(([one, next]) => `${nameOf(one)} then ${nameOf(next)}`),
    ...forbiddenAcrossDayOff
      .filter(([one, next]) => acrossDayOff.some(([a, b]) => a === one && b === next))
      .map(([one, next]) => `${nameOf(one)}, a day off, ${nameOf(next)}`),
  ];
}
