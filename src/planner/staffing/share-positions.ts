/** What an activity wants of the desk positions of a site in a half hour. */
export interface PositionClaim {
  /** Desks without which it cannot open. */
  readonly floorCount: number;
  /** Desks wanted; at least the floor. */
  readonly wantedCount: number;
  /** Minutes its visitors wait together with 0, 1, 2 … desks, convex; further desks save nothing. */
  readonly waitedMinutes: readonly number[];
}

/**
 * Shares the free positions of a room among the activities that work there: first the floors, then what is wanted, then what
 * still saves waiting; each position where it saves most. As the waits are convex, no other sharing leaves fewer minutes
 * waited in any of the three steps (B. Fox, Management Science 13, 1966).
 *
 * @returns positions of each claim; together at most `freeCount`
 */
export function sharePositions(claims: readonly PositionClaim[], freeCount: number): readonly number[] {
  const counts = claims.map(() => 0);
  for (let left = freeCount; left > 0; left--) {
    const next = claims
      .map((claim, index) => ({ index, ...urgencyOf(claim, counts[index]!) }))
      .reduce((best, one) => (isMoreUrgent(one, best) ? one : best));
    if (next.step === NOTHING_SAVED) break;
    counts[next.index]!++;
  }
  return counts;
}

const NOTHING_SAVED = 3;

interface Urgency {
  /** 0 below the floor, 1 below what is wanted, 2 where it saves waiting beyond, 3 where it does nothing. */
  readonly step: number;
  readonly savedMinutes: number;
}

function urgencyOf({ floorCount, wantedCount, waitedMinutes }: PositionClaim, count: number): Urgency {
  const last = waitedMinutes.length - 1;
  const savedMinutes = count < last ? waitedMinutes[count]! - waitedMinutes[count + 1]! : 0;
  if (count < floorCount) return { step: 0, savedMinutes };
  if (count < wantedCount) return { step: 1, savedMinutes };
  return { step: savedMinutes > 0 ? 2 : NOTHING_SAVED, savedMinutes };
}

function isMoreUrgent(a: Urgency, b: Urgency): boolean {
  return a.step < b.step || (a.step === b.step && a.savedMinutes > b.savedMinutes);
}
