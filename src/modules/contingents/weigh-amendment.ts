import type { PhaseBound } from './phase-bounds';
import { invalid } from './weigh-decision';
import type { Counts, Refusal, SiteCounts } from './weigh-decision';

/**
 * Counts of an amendment that leave the phase's bounds on a day. A bound for all sites is held against the unit's
 * contingents together. What the head did not change is not the head's to answer for.
 *
 * @param others of the same unit on that day, at other sites
 */
export function outOfBounds(
  proposed: Counts,
  amended: SiteCounts,
  others: readonly SiteCounts[],
  bounds: readonly PhaseBound[],
): Refusal[] {
  return bounds
    .filter(({ siteId }) => siteId === null || siteId === amended.siteId)
    .flatMap((bound) => {
      const together = bound.siteId === null ? others : [];
      const sum = (countOf: (counts: Counts) => number) => countOf(amended) + total(together, countOf);
      const refuse = (name: keyof Counts, count: number) =>
        proposed[name] === amended[name] ? [] : [refusal(name, count, bound, together.length > 0)];
      const [least, expected] = [sum(({ minCount }) => minCount), sum(({ targetCount }) => targetCount)];
      const most = sum(({ maxCount, targetCount }) => maxCount ?? (together.length > 0 ? targetCount : Infinity));
      return [
        ...(least < bound.minCount ? refuse('minCount', least) : []),
        ...(expected < bound.minCount || expected > (bound.maxCount ?? expected)
          ? refuse('targetCount', expected)
          : []),
        ...(most < bound.minCount || most > (bound.maxCount ?? most) ? refuse('maxCount', most) : []),
      ];
    });
}

function total(counts: readonly Counts[], countOf: (counts: Counts) => number): number {
  return counts.reduce((sum, one) => sum + countOf(one), 0);
}

function refusal(name: keyof Counts, count: number, bound: PhaseBound, isTogether: boolean): Refusal {
  const { on, says, phaseId, planLine } = bound;
  const where =
    planLine === null ? 'no phase is in force, so presence is the ordinary mode' : `phase ${phaseId}, ${planLine}`;
  const people = `${count === Infinity ? 'without an upper bound' : `${count}`}${isTogether ? ' with the unit’s other sites' : ''}`;
  return invalid(`/${name}`, 'phase-bound', `${name} would be ${people} on ${on}; the plan says: ${says} (${where}).`);
}
