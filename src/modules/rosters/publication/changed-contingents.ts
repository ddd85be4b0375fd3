import type { PresenceContingent } from '../../../planner/problem/roster-problem';
import type { FieldError } from '../../../platform/errors/domain-error';

/** The contingents that a roster kept to and that are others now: one error for each, with its first day. */
export function contingentErrors(
  kept: readonly PresenceContingent[],
  now: readonly PresenceContingent[],
): FieldError[] {
  const keptDays = daysOf(kept);
  const daysNow = daysOf(now);
  const changed = [...new Set([...keptDays.keys(), ...daysNow.keys()])].filter(
    (key) => countsOf(keptDays.get(key)) !== countsOf(daysNow.get(key)),
  );
  const first = new Map<string, FieldError>();
  for (const key of changed.sort()) {
    const [was, is] = [keptDays.get(key), daysNow.get(key)];
    const { id = '', unitId, siteId, on } = (is ?? was)!;
    if (first.has(id)) continue;
    const detail = `Contingent ${id}, ${unitId} at ${siteId}: on ${on} the roster kept to ${wordsOf(was)}; now it is ${wordsOf(is)}.`;
    first.set(id, { pointer: `/contingents/${id}`, rule: 'unchanged', detail });
  }
  return [...first.values()];
}

function daysOf(contingents: readonly PresenceContingent[]): ReadonlyMap<string, PresenceContingent> {
  return new Map(contingents.map((contingent) => [`${contingent.id ?? ''} ${contingent.on}`, contingent]));
}

function countsOf(contingent: PresenceContingent | undefined): string {
  if (contingent === undefined) return '';
  const { siteId, activityId = null, dutyId = null, minCount, maxCount, targetCount } = contingent;
  return JSON.stringify([siteId, activityId, dutyId, minCount, maxCount, targetCount]);
}

function wordsOf(contingent: PresenceContingent | undefined): string {
  if (contingent === undefined) return 'none';
  const { minCount, maxCount, targetCount } = contingent;
  return `${minCount} to ${maxCount ?? 'any number'}, ${targetCount} expected`;
}
