import type { Weekday } from '../../problem/calendar';
import { WEEKDAYS, type DeskFloor, type TimetableShift, type WeekdayWindow } from './timetable';
import { liesIn, piecesOf, runningOn, stretchesOf, windowOf, type Window } from './windows';

export interface OpeningNeeds {
  /** Desks that each open minute must have: 2 where not said otherwise, so that one person may step away. */
  readonly minOpenDesks: number;
  /** Minutes of work before doors open, 30 where not said otherwise: cash, queue, machines. */
  readonly setUpMinutes: number;
  /** Minutes of work after doors close, 30 where not said otherwise: cash, filing, the last in the queue. */
  readonly closingMinutes: number;
  /** What the doors must be open a week, exactly; null where nobody set it. */
  readonly weeklyMinutes: number | null;
}

export const USUAL_OPENING_NEEDS: OpeningNeeds = {
  minOpenDesks: 2,
  setUpMinutes: 30,
  closingMinutes: 30,
  weeklyMinutes: null,
};

/**
 * What an opening lacks. `no-shift` and `few-desks` count desks over the window they name; `set-up` and `closing` count
 * minutes, and name the window that should be worked.
 */
export interface OpeningFinding {
  readonly kind: 'no-shift' | 'few-desks' | 'set-up' | 'closing';
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
  readonly found: number;
  readonly wanted: number;
}

export interface OpeningJudgement {
  /** Minutes the doors are open in a week. */
  readonly weeklyMinutes: number;
  /** Missing (below 0) or too many minutes of the week; 0 where no length was asked for. */
  readonly weeklyDifference: number;
  readonly findings: readonly OpeningFinding[];
}

/**
 * Whether the shifts of a site carry its opening hours (orario di apertura al pubblico): every open minute within a shift and
 * with enough desks asked for, time to set up and to close, and the weekly length the body promised.
 *
 * Source: the offices' own service standards (a one-stop desk open 50 hours a week); opening hours lie within service hours,
 * art. 22 L. 724/1994 and CCNL Funzioni Locali 2018 art. 22. Reads no roster: who takes the shifts is the planner's work.
 */
export function openingCoverage(
  {
    openings,
    shifts,
    floors,
  }: {
    readonly openings: readonly WeekdayWindow[];
    readonly shifts: readonly TimetableShift[];
    readonly floors: readonly DeskFloor[];
  },
  needs: OpeningNeeds = USUAL_OPENING_NEEDS,
): OpeningJudgement {
  const findings = WEEKDAYS.flatMap((weekday) => {
    const doors = stretchesOf(openings.filter((opening) => opening.weekday === weekday).map(windowOf));
    const service = stretchesOf(runningOn(shifts, weekday));
    const asked = floors.filter((floor) => floor.weekday === weekday);
    const found = [
      ...doors.flatMap((door) => thinPieces(door, service, asked, needs)),
      ...setUp(doors[0], service, needs),
      ...closing(doors.at(-1), service, needs),
    ];
    return found.map((finding) => ({ ...finding, weekday }));
  });
  const weeklyMinutes = openings.reduce(
    (sum, { fromMinuteOfDay, toMinuteOfDay }) => sum + toMinuteOfDay - fromMinuteOfDay,
    0,
  );
  return { weeklyMinutes, weeklyDifference: weeklyMinutes - (needs.weeklyMinutes ?? weeklyMinutes), findings };
}

type Found = Omit<OpeningFinding, 'weekday'>;

/** Pieces of an open door without a shift or with too few desks; neighbours that lack the same are one. */
function thinPieces(
  door: Window,
  service: readonly Window[],
  floors: readonly DeskFloor[],
  { minOpenDesks }: OpeningNeeds,
): readonly Found[] {
  const thin: Found[] = [];
  for (const piece of piecesOf(door, [...service, ...floors.map(windowOf)])) {
    const isServed = service.some((stretch) => liesIn(piece, stretch));
    const desks = floors
      .filter((floor) => liesIn(piece, windowOf(floor)))
      .reduce((sum, { floorCount }) => sum + floorCount, 0);
    if (isServed && desks >= minOpenDesks) continue;
    const found = isServed ? desks : 0;
    const kind = isServed ? 'few-desks' : 'no-shift';
    const last = thin.at(-1);
    if (last?.to === piece.from && last.kind === kind && last.found === found) {
      thin[thin.length - 1] = { ...last, to: piece.to };
    } else thin.push({ kind, ...piece, found, wanted: minOpenDesks });
  }
  return thin;
}

/** A day's first opening: work begins long enough before. Silent where no shift is there at all. */
function setUp(
  first: Window | undefined,
  service: readonly Window[],
  { setUpMinutes }: OpeningNeeds,
): readonly Found[] {
  const around = service.find(({ from, to }) => first !== undefined && from <= first.from && first.from < to);
  if (first === undefined || around === undefined || first.from - around.from >= setUpMinutes) return [];
  const window = { from: first.from - setUpMinutes, to: first.from };
  return [{ kind: 'set-up', ...window, found: first.from - around.from, wanted: setUpMinutes }];
}

/** A day's last closing: work goes on long enough after. Silent where no shift is there at all. */
function closing(
  last: Window | undefined,
  service: readonly Window[],
  { closingMinutes }: OpeningNeeds,
): readonly Found[] {
  const around = service.find(({ from, to }) => last !== undefined && from < last.to && last.to <= to);
  if (last === undefined || around === undefined || around.to - last.to >= closingMinutes) return [];
  const window = { from: last.to, to: last.to + closingMinutes };
  return [{ kind: 'closing', ...window, found: around.to - last.to, wanted: closingMinutes }];
}
