import { LEVELS, PRICED_LEVELS, type Finding, type PricedLevel } from '../../problem/finding';

/** Points a rule costs more, or less where negative, at one level. */
export interface RuleCost {
  readonly rule: string;
  readonly level: PricedLevel;
  readonly points: number;
}

/** What the rules say of a changed roster beside the roster as it was. */
export interface RosterDifference {
  /** Findings of the law that the change brings. */
  readonly lawRaised: readonly Finding[];
  /** Findings of the law that it takes away. */
  readonly lawMended: readonly Finding[];
  /** The priced rules that cost more or less, strongest level first. */
  readonly costs: readonly RuleCost[];
}

/** Points below this are the rounding of sums. */
const ROUNDING = 1e-6;

/** What two lists of findings differ in. */
export function differenceOfFindings(before: readonly Finding[], after: readonly Finding[]): RosterDifference {
  const isLaw = ({ level }: Finding): boolean => level === 'law';
  const lawBefore = before.filter(isLaw);
  const lawAfter = after.filter(isLaw);
  return {
    lawRaised: without(lawAfter, lawBefore),
    lawMended: without(lawBefore, lawAfter),
    costs: summed([...after.flatMap((finding) => costOf(finding, 1)), ...before.flatMap((one) => costOf(one, -1))]),
  };
}

/** Findings of any level that a change brings, and those it takes away. */
export interface FindingsDifference {
  readonly raised: readonly Finding[];
  readonly resolved: readonly Finding[];
}

/** Which findings of two lists are in one of them alone. */
export function changedFindings(before: readonly Finding[], after: readonly Finding[]): FindingsDifference {
  return { raised: without(after, before), resolved: without(before, after) };
}

/** The differences of parts that have no finding in common, as one. */
export function joinDifferences(parts: readonly RosterDifference[]): RosterDifference {
  return {
    lawRaised: parts.flatMap(({ lawRaised }) => lawRaised),
    lawMended: parts.flatMap(({ lawMended }) => lawMended),
    costs: summed(parts.flatMap(({ costs }) => costs)),
  };
}

/** The difference of the way back: what a change brings, undoing it takes away. */
export function reversed({ lawRaised, lawMended, costs }: RosterDifference): RosterDifference {
  return {
    lawRaised: lawMended,
    lawMended: lawRaised,
    costs: summed(costs.map((cost) => ({ ...cost, points: -cost.points }))),
  };
}

/** Points more or less by level. */
export function pointsByLevel({ costs }: Pick<RosterDifference, 'costs'>): Record<PricedLevel, number> {
  const levels = Object.fromEntries(PRICED_LEVELS.map((level) => [level, 0])) as Record<PricedLevel, number>;
  for (const { level, points } of costs) levels[level] += points;
  return levels;
}

/** Orders differences as the score does: the law first, then level by level; negative where `a` is the better one. */
export function compareDifferences(a: RosterDifference, b: RosterDifference): number {
  const law = lawCount(a) - lawCount(b);
  if (law !== 0) return law;
  const [pointsOfA, pointsOfB] = [pointsByLevel(a), pointsByLevel(b)];
  for (const level of PRICED_LEVELS) {
    const difference = pointsOfA[level] - pointsOfB[level];
    if (Math.abs(difference) > ROUNDING) return difference;
  }
  return 0;
}

/** Whether a changed roster is better (-1), just as good (0) or worse (1) than the roster as it was. */
export function standing(difference: RosterDifference): -1 | 0 | 1 {
  return Math.sign(compareDifferences(difference, { lawRaised: [], lawMended: [], costs: [] })) as -1 | 0 | 1;
}

/** Findings of the law more (or fewer, where negative) than before. */
export function lawCount({ lawRaised, lawMended }: RosterDifference): number {
  return lawRaised.length - lawMended.length;
}

function costOf({ rule, level, penalty }: Finding, sign: 1 | -1): RuleCost[] {
  return level === 'law' ? [] : [{ rule, level, points: sign * penalty }];
}

function summed(costs: readonly RuleCost[]): RuleCost[] {
  const sums = new Map<string, RuleCost>();
  for (const { rule, level, points } of costs) {
    const key = `${level} ${rule}`;
    sums.set(key, { rule, level, points: (sums.get(key)?.points ?? 0) + points });
  }
  return [...sums.values()]
    .filter(({ points }) => Math.abs(points) > ROUNDING)
    .sort(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.points - a.points || (a.rule < b.rule ? -1 : 1),
    );
}

/** Findings of the first list that the second does not have, counted. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(JSON.stringify(other), (counts.get(JSON.stringify(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = counts.get(JSON.stringify(finding)) ?? 0;
    if (left > 0) counts.set(JSON.stringify(finding), left - 1);
    return left === 0;
  });
}
