import { MilpBuilder, type RowTerm } from '../../milp/milp-builder';
import type { MilpModel } from '../../milp/milp-model';
import { breakSlots, presentSlots } from './break-slots';
import type { BandGroup } from './band-groups';
import { SLOT_MINUTES, type BandParameters, type CoverNeed, type TimeBand, type TimeBandProblem } from './time-band';

/** Names of the three prices; the fourth, on bands, only keeps a menu from offering what nobody takes. */
const COVER = 'office-cover';
const PERSONALISED = 'personalised-timetables';
const DISTANCE = 'wished-hours';
const MENU = 'menu-length';

/** No office is larger. */
const MOST_PEOPLE = 100_000;

const TAG = { personId: null, on: null } as const;

/** A model and where its columns stand. */
export interface BandModel {
  readonly model: MilpModel;
  /** How many people of a group take an option: column by group, then option. */
  readonly takers: readonly (readonly number[])[];
  /** Whether a band is on the menu; a column for each candidate. */
  readonly offered: readonly number[];
  /** Breaks that begin in a half hour, by `breakKey`. */
  readonly breaks: ReadonlyMap<string, number>;
}

/** One office, weekday, choice of half hours, and the half hour itself. */
export function breakKey(unitId: string, weekday: number, slots: readonly number[], slot: number): string {
  return `${unitId}|${weekday}|${slots.join(' ')}|${slot}`;
}

/**
 * The choice of at most `maxBands` bands as a mixed-integer program: band on the menu or not; how many of each group of like
 * people take each band or keep timetables of their own; how many breaks begin in each half hour; who is missing.
 * Levels: people missing, then personalised timetables, then minutes of distance times their weight, then bands.
 */
export function formulateBands(
  { cover, parameters }: TimeBandProblem,
  bands: readonly TimeBand[],
  groups: readonly BandGroup[],
  maxBands: number,
): BandModel {
  const builder = new MilpBuilder();
  const offered = bands.map(() => builder.addColumn());
  for (const column of offered) builder.addPrice(MENU, 'stability', column, 1);
  builder.addRow(
    { rule: MENU, ...TAG },
    0,
    maxBands,
    offered.map((column): RowTerm => [column, 1]),
  );
  const takers = groups.map((group) => addTakers(builder, group, offered));
  const attendance = attendanceOf(groups, takers, parameters);
  const breaks = addBreaks(builder, attendance);
  for (const need of cover) addCover(builder, need, attendance.present);
  return { model: builder.build(), takers, offered, breaks };
}

function addTakers(builder: MilpBuilder, group: BandGroup, offered: readonly number[]): number[] {
  const size = group.people.length;
  const columns = group.options.map((option) => {
    const column = builder.addColumn({ upper: size });
    if (option.bandIndex === null) builder.addPrice(PERSONALISED, 'service', column, 1);
    else
      builder.addRow({ rule: MENU, ...TAG }, 0, Infinity, [
        [offered[option.bandIndex]!, size],
        [column, -1],
      ]);
    builder.addPrice(DISTANCE, 'wishes', column, option.distanceMinutes * group.weight);
    return column;
  });
  builder.addRow(
    { rule: DISTANCE, ...TAG },
    size,
    size,
    columns.map((column): RowTerm => [column, 1]),
  );
  return columns;
}

/** People whose break lies in one of the same half hours. */
interface BreakSet {
  readonly unitId: string;
  readonly weekday: number;
  readonly slots: readonly number[];
  readonly people: RowTerm[];
}

interface Attendance {
  /** Who is there, by `slotKey`. */
  readonly present: Map<string, RowTerm[]>;
  readonly breakSets: Map<string, BreakSet>;
}

function attendanceOf(
  groups: readonly BandGroup[],
  takers: readonly (readonly number[])[],
  parameters: BandParameters,
): Attendance {
  const attendance: Attendance = { present: new Map(), breakSets: new Map() };
  groups.forEach(({ unitId, options }, group) =>
    options.forEach(({ days }, option) => {
      const term: RowTerm = [takers[group]![option]!, 1];
      for (const day of days) {
        const { weekday } = day;
        for (const slot of presentSlots(day)) append(attendance.present, slotKey(unitId, weekday, slot), term);
        const slots = breakSlots(day, parameters);
        if (slots.length === 0) continue;
        const key = `${slotKey(unitId, weekday, slots[0]!)}-${slots.length}`;
        const set = attendance.breakSets.get(key) ?? { unitId, weekday, slots, people: [] };
        set.people.push(term);
        attendance.breakSets.set(key, set);
      }
    }),
  );
  return attendance;
}

/** As many breaks in the half hours of a set as it has people; each takes one away from the cover. */
function addBreaks(builder: MilpBuilder, { present, breakSets }: Attendance): Map<string, number> {
  const breaks = new Map<string, number>();
  for (const { unitId, weekday, slots, people } of breakSets.values()) {
    const terms: RowTerm[] = people.map(([column]) => [column, -1]);
    for (const slot of slots) {
      const column = builder.addColumn({ upper: MOST_PEOPLE });
      breaks.set(breakKey(unitId, weekday, slots, slot), column);
      terms.push([column, 1]);
      append(present, slotKey(unitId, weekday, slot), [column, -1]);
    }
    builder.addRow({ rule: COVER, ...TAG }, 0, 0, terms);
  }
  return breaks;
}

function addCover(builder: MilpBuilder, need: CoverNeed, present: ReadonlyMap<string, readonly RowTerm[]>): void {
  for (let slot = need.fromMinuteOfDay; slot < need.toMinuteOfDay; slot += SLOT_MINUTES) {
    const missing = builder.addColumn({ upper: need.requiredCount, integer: false });
    builder.addPrice(COVER, 'cover-floor', missing, 1);
    const people = present.get(slotKey(need.unitId, need.weekday, slot)) ?? [];
    builder.addRow({ rule: COVER, ...TAG }, need.requiredCount, Infinity, [...people, [missing, 1]]);
  }
}

function slotKey(unitId: string, weekday: number, slot: number): string {
  return `${unitId}|${weekday}|${slot}`;
}

function append(map: Map<string, RowTerm[]>, key: string, term: RowTerm): void {
  const terms = map.get(key);
  if (terms) terms.push(term);
  else map.set(key, [term]);
}
