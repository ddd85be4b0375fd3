import type { ProposalInput } from './site-day';

/**
 * The same site-days with equal needs, shifts and groups as one object each: those of a Tuesday are mostly those of the
 * Monday. Handing them from thread to thread then takes a fraction of the time and memory.
 */
export function shareEqualParts({ siteDays, unitBounds }: ProposalInput): ProposalInput {
  const parts = new Map<string, unknown>();
  const shared = <T>(part: T): T => {
    const text = JSON.stringify(part);
    const known = parts.get(text) as T | undefined;
    if (known === undefined) parts.set(text, part);
    return known ?? part;
  };
  return {
    siteDays: siteDays.map((siteDay) => ({
      ...siteDay,
      needs: shared(siteDay.needs),
      shifts: shared(siteDay.shifts),
      groups: shared(siteDay.groups),
    })),
    unitBounds,
  };
}
