import { PRICED_LEVELS, type ScoreLine } from './finding';

/** Lines of one rule, level and unit as one, strongest level first, the dearest first within one. */
export function summedLines(lines: readonly ScoreLine[]): ScoreLine[] {
  const sums = new Map<string, ScoreLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.level, line.rule, line.unit]);
    const { amount, points } = sums.get(key) ?? { amount: 0, points: 0 };
    // Sums of tenths must not print as 0.30000000000000004.
    sums.set(key, {
      ...line,
      amount: Math.round((amount + line.amount) * 1000) / 1000,
      points: points + line.points,
    });
  }
  const rank = ({ level }: ScoreLine): number => PRICED_LEVELS.indexOf(level);
  return [...sums.values()].sort((a, b) => rank(a) - rank(b) || b.points - a.points || (a.unit < b.unit ? -1 : 1));
}
