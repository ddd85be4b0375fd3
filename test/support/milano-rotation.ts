import type { PlannedDuty } from './planned-duty';
import { presenceDaysOf } from './planned-duty';
import { countBy } from './run-turnario';

/** People on site as the guidelines of Milan print them for the start phase, in the order of their table. */
export const PRINTED: Readonly<Record<string, number>> = {
  larga: 17,
  quarenghi: 4,
  debenedetti: 4,
  oglio: 4,
  tibaldi: 5,
  padova: 5,
  passerini: 3,
  accursio: 5,
  legioni: 4,
  stovani: 3,
  casacomunale: 2,
  proto: 2,
};

/** People on site on a day, at the sites of the printed table. */
export function presenceOn(duties: readonly PlannedDuty[], on: string): Record<string, number> {
  const present = duties.filter((duty) => duty.on === on && duty.mode === 'on-site');
  const counts = countBy(present, ({ siteId }) => siteId ?? '');
  return Object.fromEntries(Object.keys(PRINTED).map((site) => [site, counts[site] ?? 0]));
}

/** What makes two people equal before the rotation. */
export interface RotationPerson {
  readonly id: string;
  readonly homeSiteId: string;
  readonly otherSiteIds: readonly string[];
  readonly contractId: string;
  readonly qualificationIds: readonly string[];
  readonly remotePriority: number;
}

export function leftOut(people: readonly RotationPerson[], duties: readonly PlannedDuty[]): string[] {
  const days = presenceDaysOf(duties);
  return people.filter(({ id }) => (days[id] ?? 0) === 0).map(({ id }) => id);
}

/** Groups of equal people whose days on site differ by more than one. */
export function unfairGroups(people: readonly RotationPerson[], duties: readonly PlannedDuty[]): object[] {
  const presenceDays = presenceDaysOf(duties);
  const groups = new Map<string, number[]>();
  for (const { id, homeSiteId, otherSiteIds, contractId, qualificationIds, remotePriority } of people) {
    const key = JSON.stringify([homeSiteId, otherSiteIds, contractId, [...qualificationIds].sort(), remotePriority]);
    groups.set(key, [...(groups.get(key) ?? []), presenceDays[id] ?? 0]);
  }
  return [...groups]
    .map(([key, days]) => ({ key, days, spread: Math.max(...days) - Math.min(...days) }))
    .filter(({ spread }) => spread > 1);
}

/** Mean days on site of the third of the full-time people with the highest priority for agile work, and the lowest. */
export function meanPresenceByPriority(
  people: readonly RotationPerson[],
  duties: readonly PlannedDuty[],
): { readonly highest: number; readonly lowest: number } {
  const days = presenceDaysOf(duties);
  const mean = (group: readonly RotationPerson[]) =>
    group.reduce((sum, { id }) => sum + (days[id] ?? 0), 0) / Math.max(1, group.length);
  const sorted = people
    .filter(({ contractId }) => contractId === 'tempo-pieno')
    .sort((a, b) => a.remotePriority - b.remotePriority);
  const third = Math.floor(sorted.length / 3);
  return { highest: mean(sorted.slice(-third)), lowest: mean(sorted.slice(0, third)) };
}
