import type { Weekday } from '../../planner/problem/calendar';

/** Rows that differ in nothing but the weekday, once each, with their weekdays. */
export function alikeDays<Row extends { readonly weekday: Weekday }>(
  rows: readonly Row[],
): readonly (readonly [Row, readonly Weekday[]])[] {
  const groups = new Map<string, [Row, Weekday[]]>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, weekday: 0 });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row, [row.weekday]]);
    else group[1].push(row.weekday);
  }
  return [...groups.values()];
}

/** `Mon-Fri`, `Tue Thu`: runs of three days and more are drawn together. */
export function weekdaysText(weekdays: readonly Weekday[], names: readonly string[]): string {
  const runs: Weekday[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run?.at(-1) === weekday - 1) run?.push(weekday);
    else runs.push([weekday]);
  }
  const name = (weekday: Weekday | undefined) => names[(weekday ?? 1) - 1] ?? '';
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}-${name(run.at(-1))}`] : run.map(name))).join(' ');
}
