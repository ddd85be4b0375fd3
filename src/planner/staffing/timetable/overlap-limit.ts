import type { Weekday } from '../../problem/calendar';
import { WEEKDAYS, type TimetableShift } from './timetable';
import { liesIn, piecesOf, runningOn, stretchesOf } from './windows';

/** Longest overlap that is a handover, where the body sets no other. */
export const HANDOVER_MINUTES = 30;

/** A stretch of a day in which turns of different bands work at once. */
export interface Overlap {
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
  /** `handover` up to the limit, `co-presence` above it, which needs a stated reason. */
  readonly kind: 'handover' | 'co-presence';
  /** What the body states as the reason, in its words; null where it states none, which co-presence may not go without. */
  readonly statedReason: string | null;
}

/**
 * How long turns of a rotation overlap. A partial and limited overlap serves to hand over; more is co-presence (a lunch peak,
 * breaks), lawful where the body says why, and hours that desks cannot use for longer opening.
 *
 * Source: CCNL Funzioni Locali 2018 art. 23 c. 3 b, now art. 30 CCNL 16.11.2022; the contract names no minutes, 30 is the
 * usual length of a handover. Shifts outside a rotation are free to overlap.
 *
 * @param handoverMinutes longest overlap that still is a handover
 */
export function overlapsOf(shifts: readonly TimetableShift[], handoverMinutes = HANDOVER_MINUTES): readonly Overlap[] {
  const turns = shifts.filter(({ isTurno }) => isTurno);
  return WEEKDAYS.flatMap((weekday) => {
    const running = runningOn(turns, weekday);
    const shared = running
      .flatMap((turn) => piecesOf(turn, running))
      .filter((piece) => new Set(running.filter((turn) => liesIn(piece, turn)).map(({ band }) => band)).size > 1);
    return stretchesOf(shared).map(({ from, to }) => ({
      weekday,
      from,
      to,
      kind: to - from <= handoverMinutes ? ('handover' as const) : ('co-presence' as const),
      statedReason: reasonOf(running.filter((turn) => turn.from < to && turn.to > from)),
    }));
  });
}

/** The reasons of the turns concerned, each once. */
function reasonOf(turns: readonly TimetableShift[]): string | null {
  const reasons = turns.flatMap(({ coPresenceReason = null }) => (coPresenceReason === null ? [] : [coPresenceReason]));
  return reasons.length === 0 ? null : [...new Set(reasons)].join('; ');
}
