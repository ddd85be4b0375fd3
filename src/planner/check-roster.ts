import {
  PRICED_LEVELS,
  type Finding,
  type PricedLevel,
  type Score,
  type ScoreLine,
  type Shortage,
} from './problem/finding';
import type { Assignment } from './problem/assignment';
import { coveringCount } from './problem/covering-count';
import type { RosterProblem } from './problem/roster-problem';
import { RosterView } from './problem/roster-view';
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
  return { total, levels, rules, lines: scoreLines(findings) };
}

function scoreLines(findings: readonly Finding[]): ScoreLine[] {
  const lines = new Map<string, ScoreLine>();
  for (const { rule, level, amount, unit, penalty } of findings) {
    if (level === 'law') continue;
    const key = JSON.stringify([level, rule, unit]);
    const line = lines.get(key) ?? { rule, level, amount: 0, unit, points: 0 };
    // Sums of tenths must not print as 0.30000000000000004.
    const sum = Math.round((line.amount + amount) * 1000) / 1000;
    lines.set(key, { ...line, amount: sum, points: line.points + penalty });
  }
  const rank = ({ level }: ScoreLine): number => PRICED_LEVELS.indexOf(level);
  return [...lines.values()].sort((a, b) => rank(a) - rank(b) || b.points - a.points || (a.unit < b.unit ? -1 : 1));
}

/** Missing people by half hour: the floor's gap and what is missing from there to the number wanted. */
function shortagesOf(roster: RosterView): Shortage[] {
  return roster.problem.demand.flatMap((demand) => {
    const present = coveringCount(demand, roster.on(demand.on));
    const { siteId: site, activityId: activity, on, startAtMinute, endAtMinute } = demand;
    const belowFloor = Math.max(0, demand.floorCount - present);
    const belowTarget = Math.max(0, demand.targetCount - present) - belowFloor;
    const base = { site, activity, on, startAtMinute, endAtMinute };
    return [
      ...(belowFloor > 0 ? [{ ...base, missingCount: belowFloor, below: 'floor' as const }] : []),
      ...(belowTarget > 0 ? [{ ...base, missingCount: belowTarget, below: 'target' as const }] : []),
    ];
  });
}
