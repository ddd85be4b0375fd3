import { addDays, type Weekday } from '../planner/problem/calendar';
import type { LedgerEntry, Wish } from '../planner/problem/roster-problem';
import type {
  ContingentData,
  DemandData,
  PersonData,
  PersonPeriod,
  PlanningData,
} from '../modules/rosters/planning-data';
import { CONTRACT_SHARES, WEEKLY_UNIT_FRAME } from './weekly-unit-frame';
import { SeededRandom } from '../planner/search/seeded-random';

/** The Monday the weekly benchmarks start on. */
export const BENCH_MONDAY = '2026-11-30';

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const OPEN_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6];
/** About one absence in twenty-five people, one wish in eight. */
const ABSENCE_RATE = 0.04;
const WISH_RATE = 0.12;
const MOVER_RATE = 0.1;
const AGREEMENT_RATE = 0.7;
/** Demand a little above what comes to work, so that the planner has shortages to place. */
const DEMAND_TO_SUPPLY = 1.05;

/** One unit of a made-up body: how large it is, and what its records are called. */
export interface UnitSketch {
  readonly unitId: string;
  readonly name: string;
  readonly peopleCount: number;
  /** Sites of its own; the first people sit at the first, and so on round. */
  readonly siteIds: readonly string[];
  readonly personPrefix: string;
}

/** What the records of one unit add to a body's planning data. */
export type UnitRecords = Pick<
  PlanningData,
  | ('units' | 'sites' | 'people' | 'openingHours' | 'demand' | 'contingents' | 'phases')
  | ('squads' | 'absences' | 'agileAgreements' | 'wishes' | 'ledger')
>;

/**
 * A made-up unit of desks for the weekly benchmark: four kinds of contract, two shifts in squads, whole days on site or
 * in agile mode, one to twelve sites with movers between neighbours, skills, absences, wishes and a ledger; all rules on.
 * The same people and seed give the same unit.
 */
export function weeklyUnit(peopleCount: number, seed: number, monday: string): PlanningData {
  const siteIds = Array.from({ length: siteCount(peopleCount) }, (_, index) => `site-${index + 1}`);
  const sketch = { unitId: 'unit', name: 'Unit', peopleCount, siteIds, personPrefix: 'p-' };
  return { ...WEEKLY_UNIT_FRAME, ...unitRecords(sketch, new SeededRandom(seed), monday) };
}

/** The records of one unit, drawn from the random numbers. */
export function unitRecords(sketch: UnitSketch, random: SeededRandom, monday: string): UnitRecords {
  const { unitId, name, peopleCount, siteIds } = sketch;
  const people = Array.from({ length: peopleCount }, (_, index) => person(random, index, sketch));
  return {
    units: [{ id: unitId, name, directorate: 'directorate' }],
    sites: siteIds.map((id) => ({ id, name: id, address: '' })),
    people,
    openingHours: siteIds.flatMap((siteId) =>
      OPEN_DAYS.map((weekday) => ({
        ...{ siteId, weekday, opensMinuteOfDay: 510, closesMinuteOfDay: 1010 },
        ...{ from: null, to: null },
      })),
    ),
    demand: siteIds.flatMap((siteId) => siteDemand(siteId, people)),
    contingents: siteIds.map((siteId) => siteContingent(unitId, siteId, people)),
    phases: [{ ...WEEKLY_UNIT_FRAME.phase, unitId, from: monday }],
    squads: siteIds.flatMap((siteId) =>
      (['morning', 'afternoon'] as const).map((anchorBand) => ({
        ...{ id: squadOf(siteId, anchorBand), alternation: 'weekly' as const, anchorBand, anchorOn: monday },
      })),
    ),
    absences: people.flatMap(({ id }) => (random.chance(ABSENCE_RATE) ? [absence(random, id, monday)] : [])),
    agileAgreements: people.flatMap(({ id }) =>
      random.chance(AGREEMENT_RATE) ? [{ personId: id, from: monday, to: null }] : [],
    ),
    wishes: people.flatMap(({ id }) => (random.chance(WISH_RATE) ? [wish(random, id, monday)] : [])),
    ledger: people.map(({ id }) => ledgerEntry(random, id)),
  };
}

/** Sites a unit of some size has. */
export const siteCount = (peopleCount: number): number =>
  peopleCount <= 20 ? 1 : peopleCount <= 60 ? 2 : Math.min(12, Math.ceil(peopleCount / 34));

const squadOf = (siteId: string, band: string): string => `${siteId}-${band}`;

function person(random: SeededRandom, index: number, { unitId, siteIds, personPrefix }: UnitSketch): PersonData {
  const home = index % siteIds.length;
  const contractId = CONTRACT_SHARES.find(({ upTo }) => (index / 7) % 1 < upTo)!.contractId;
  const isMover = siteIds.length > 1 && random.chance(MOVER_RATE);
  return {
    id: `${personPrefix}${String(index + 1).padStart(4, '0')}`,
    unitId,
    homeSiteId: siteIds[home]!,
    otherSiteIds: isMover ? [siteIds[(home + 1) % siteIds.length]!] : [],
    contractId,
    squadId: contractId === 'six-by-six' ? squadOf(siteIds[home]!, random.pick(['morning', 'afternoon'])) : null,
    qualificationIds: ['desk', ...(random.chance(0.3) ? ['civil-status'] : [])],
    remotePriority: random.below(8) / 7,
    employedFrom: null,
    employedTo: null,
  };
}

/** Wanted on each activity: what the site's people could staff on average, and a little more. */
function siteDemand(siteId: string, people: readonly PersonData[]): DemandData[] {
  const staff = people.filter(({ homeSiteId }) => homeSiteId === siteId);
  const shiftCount = staff.filter(({ contractId }) => contractId === 'six-by-six').length / 2;
  const officeCount = staff.filter(({ contractId }) => contractId !== 'six-by-six').length * 0.6;
  const demand = (
    activityId: string,
    weekdays: readonly Weekday[],
    [fromMinuteOfDay, toMinuteOfDay]: readonly [number, number],
    count: number,
  ): DemandData => {
    const targetCount = Math.max(1, Math.round(count * DEMAND_TO_SUPPLY));
    const floorCount = Math.min(2, targetCount);
    const window = { siteId, activityId, weekdays, fromMinuteOfDay, toMinuteOfDay };
    return { ...window, floorCount, targetCount, from: null, to: null };
  };
  return [
    demand('desk', OPEN_DAYS, [510, 720], shiftCount),
    demand('desk', OPEN_DAYS, [720, 1010], shiftCount * 0.9),
    demand('civil-status', WORKDAYS, [510, 900], officeCount * 0.2),
    demand('files', WORKDAYS, [510, 840], officeCount * 0.5),
  ];
}

function siteContingent(unitId: string, siteId: string, people: readonly PersonData[]): ContingentData {
  const count = people.filter(({ homeSiteId }) => homeSiteId === siteId).length;
  return {
    ...{ unitId, siteId, weekdays: WORKDAYS, from: null, to: null },
    minCount: Math.floor(count * 0.45),
    maxCount: Math.ceil(count * 0.85),
    targetCount: Math.round(count * 0.65),
  };
}

function absence(random: SeededRandom, personId: string, monday: string): PersonPeriod {
  const first = random.below(5);
  return { personId, from: addDays(monday, first), to: addDays(monday, first + random.below(3)) };
}

function wish(random: SeededRandom, personId: string, monday: string): Wish {
  return {
    personId,
    on: addDays(monday, random.below(5)),
    kind: random.pick(['off', 'agile', 'on-site', 'morning', 'afternoon']),
    importance: random.pick(['low', 'medium', 'high']),
  };
}

function ledgerEntry(random: SeededRandom, personId: string): LedgerEntry {
  const presenceDays = 10 + random.below(6);
  const saturdays = random.below(4);
  return {
    personId,
    presenceDays,
    presenceDueDays: presenceDays + random.below(5) - 2,
    agileDays: random.below(8),
    mornings: random.below(12),
    afternoons: random.below(12),
    saturdays,
    saturdaysDue: saturdays + random.next() - 0.5,
  };
}
