import type { Shortage } from '../problem/finding';
import { push } from '../problem/roster-view';

/** Joins half hours that follow each other and miss the same number of people at the same place; floors come first. */
export function mergeShortages(shortages: readonly Shortage[]): Shortage[] {
  const groups = new Map<string, Shortage[]>();
  for (const shortage of shortages) {
    const { below, on, site, activity } = shortage;
    push(groups, [below, on, site ?? '', activity].join(' '), shortage);
  }
  const merged = [...groups.values()].flatMap((group) => {
    const runs: Shortage[] = [];
    for (const next of [...group].sort((a, b) => a.startAtMinute - b.startAtMinute)) {
      const last = runs.at(-1);
      if (last !== undefined && last.endAtMinute === next.startAtMinute && last.missingCount === next.missingCount) {
        runs[runs.length - 1] = { ...last, endAtMinute: next.endAtMinute };
      } else {
        runs.push(next);
      }
    }
    return runs;
  });
  return merged.sort(
    (a, b) =>
      compareText(a.below, b.below) || a.startAtMinute - b.startAtMinute || compareText(a.site ?? '', b.site ?? ''),
  );
}

/** What one roster lacks beyond another one of the same days, half hour by half hour. */
export function furtherShortages(before: readonly Shortage[], after: readonly Shortage[]): Shortage[] {
  const keyOf = ({ site, activity, startAtMinute, below }: Shortage): string =>
    JSON.stringify([site, activity, startAtMinute, below]);
  const missingBefore = new Map(before.map((shortage) => [keyOf(shortage), shortage.missingCount]));
  return after.flatMap((shortage) => {
    const missingCount = shortage.missingCount - (missingBefore.get(keyOf(shortage)) ?? 0);
    return missingCount > 0 ? [{ ...shortage, missingCount }] : [];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
