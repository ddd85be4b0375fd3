import {
  PRICED_LEVELS,
  type Finding,
  type PricedLevel,
  type Score,
  type ScoreLine,
  type Shortage,
} from './problem/finding';
import type { Assignment } from './problem/assignment';
import type { Demand, RosterProblem } from './problem/roster-problem';
import { RosterView } from './problem/roster-view';
import { summedLines } from './problem/score-lines';
import { enabledRules } from './rules/enabled-rules';

/** What the rules say of a finished roster. */
export interface RosterCheck {
  readonly findings: readonly Finding[];
  readonly score: Score;
  readonly shortages: readonly Shortage[];
}

/**
 * Measures a roster by every enabled rule's own check. It does not know where the roster comes from: the solver's and
 * one edited by hand are judged alike.
 */
export function checkRoster(problem: RosterProblem, assignments: readonly Assignment[]): RosterCheck {
  const roster = new RosterView(problem, assignments);
  const findings = enabledRules(problem).flatMap((rule) => rule.check(roster));
  return { findings, score: scoreOf(problem, findings), shortages: shortagesOf(roster) };
}

function scoreOf(problem: RosterProblem, findings: readonly Finding[]): Score {
  const levels = Object.fromEntries(PRICED_LEVELS.map((level) => [level, 0])) as Record<PricedLevel, number>;
  const rules: Record<string, number> = {};
  for (const { definition } of enabledRules(problem)) if (definition.level !== 'law') rules[definition.id] = 0;
  for (const { rule, level, penalty } of findings) {
    if (level === 'law') continue;
    levels[level] += penalty;
    rules[rule] = (rules[rule] ?? 0) + penalty;
  }
  const total = PRICED_LEVELS.reduce((sum, level) => sum + levels[level], 0);
  return { total, levels, rules, lines: summedLines(findings.flatMap(lineOf)) };
}

function lineOf({ rule, level, amount, unit, penalty }: Finding): ScoreLine[] {
  return level === 'law' ? [] : [{ rule, level, amount, unit, points: penalty }];
}

/** Missing people by half hour: the floor's gap and what is missing from there to the number wanted. */
function shortagesOf(roster: RosterView): Shortage[] {
  return roster.problem.demand.flatMap((demand) => {
    const present = roster.covering(demand);
    if (present >= demand.targetCount && present >= demand.floorCount) return [];
    const belowFloor = Math.max(0, demand.floorCount - present);
    const belowTarget = Math.max(0, demand.targetCount - present) - belowFloor;
    return [
      ...(belowFloor > 0 ? [shortageOf(demand, belowFloor, 'floor')] : []),
      ...(belowTarget > 0 ? [shortageOf(demand, belowTarget, 'target')] : []),
    ];
  });
}

/** Written out field by field: copies with more fields would each have a layout of their own in memory, larger than they are. */
function shortageOf(
  { siteId, activityId, on, startAtMinute, endAtMinute }: Demand,
  missingCount: number,
  below: Shortage['below'],
): Shortage {
  return { site: siteId, activity: activityId, on, startAtMinute, endAtMinute, missingCount, below };
}
