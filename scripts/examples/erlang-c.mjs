/**
 * Smallest number of desks that keeps the average wait in an M/M/N queue within a limit: the formula of
 * `src/planner/staffing/erlang-c.ts`, repeated here because the generator runs without a build. A test compares the two.
 *
 * @param {{ visitsPerHour: number, serviceMinutes: number, maxAverageWaitMinutes: number }} queue
 * @returns {number}
 */
export function desksForAverageWait({ visitsPerHour, serviceMinutes, maxAverageWaitMinutes }) {
  const erlangs = (visitsPerHour * serviceMinutes) / 60;
  let blocked = 1;
  for (let desks = 1; ; desks++) {
    blocked = (erlangs * blocked) / (desks + erlangs * blocked);
    if (desks <= erlangs) continue;
    const waits = (desks * blocked) / (desks - erlangs * (1 - blocked));
    if ((waits * serviceMinutes) / (desks - erlangs) <= maxAverageWaitMinutes) return desks;
  }
}
