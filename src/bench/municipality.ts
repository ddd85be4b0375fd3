import type { PersonData, PlanningData } from '../modules/rosters/planning-data';
import { SeededRandom } from '../planner/search/seeded-random';
import { siteCount, unitRecords, type UnitRecords, type UnitSketch } from './weekly-unit';
import { WEEKLY_UNIT_FRAME } from './weekly-unit-frame';

/** How uneven units are: the standard deviation of the logarithm of their sizes. Many are small, a few have hundreds. */
const SIZE_SPREAD = 0.7;
const SMALLEST_UNIT = 5;
/** No unit has more than this many times the average. */
const LARGEST_TO_AVERAGE = 5;
/** One unit in twelve lends some of its people to the next one, which ties the two together. */
const LENDING_EVERY = 12;
const LENT_RATE = 0.05;

/**
 * A made-up administration: units of very different sizes, each like the unit of the weekly benchmark (`weekly-unit.ts`)
 * with sites, squads, contingents, absences, wishes and a ledger of its own, a few of them joined by people who also
 * work at a site of the next unit. The same figures and seed give the same administration.
 */
export function municipality(peopleCount: number, unitCount: number, seed: number, monday: string): PlanningData {
  const random = new SeededRandom(seed);
  const sketches = unitSizes(peopleCount, unitCount, random).map(sketchOf);
  const units = sketches.map((sketch) => unitRecords(sketch, random, monday));
  return {
    ...WEEKLY_UNIT_FRAME,
    ...joined(units),
    people: units.flatMap(({ people }, index) => {
      const next = sketches[index + 1];
      return next && (index + 1) % LENDING_EVERY === 0 ? lent(people, next.siteIds[0]!, random) : people;
    }),
  };
}

/** Sizes by a log-normal draw, scaled so that they add up, at least `SMALLEST_UNIT` each. */
function unitSizes(peopleCount: number, unitCount: number, random: SeededRandom): number[] {
  const draws = Array.from({ length: unitCount }, () => Math.exp(SIZE_SPREAD * standardNormal(random)));
  const average = draws.reduce((sum, draw) => sum + draw, 0) / unitCount;
  const capped = draws.map((draw) => Math.min(draw, LARGEST_TO_AVERAGE * average));
  const share = peopleCount / capped.reduce((sum, draw) => sum + draw, 0);
  const sizes = capped.map((draw) => Math.max(SMALLEST_UNIT, Math.round(draw * share)));
  // What rounding and the least size have changed, the largest unit takes.
  const largest = sizes.indexOf(Math.max(...sizes));
  sizes[largest]! += peopleCount - sizes.reduce((sum, size) => sum + size, 0);
  return sizes;
}

/** Box and Muller's transformation of two even draws. */
function standardNormal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function sketchOf(peopleCount: number, index: number): UnitSketch {
  const number = String(index + 1).padStart(3, '0');
  return {
    unitId: `unit-${number}`,
    name: `Unit ${index + 1}`,
    peopleCount,
    siteIds: Array.from({ length: siteCount(peopleCount) }, (_, site) => `site-${number}-${site + 1}`),
    personPrefix: `p-${number}-`,
  };
}

function joined(units: readonly UnitRecords[]): UnitRecords {
  const all = <K extends keyof UnitRecords>(key: K): UnitRecords[K][number][] =>
    units.flatMap((unit) => [...unit[key]]);
  return {
    ...{ units: all('units'), sites: all('sites'), people: all('people'), openingHours: all('openingHours') },
    ...{ demand: all('demand'), contingents: all('contingents'), phases: all('phases'), squads: all('squads') },
    ...{ absences: all('absences'), agileAgreements: all('agileAgreements') },
    ...{ wishes: all('wishes'), ledger: all('ledger') },
  };
}

const lent = (people: readonly PersonData[], siteId: string, random: SeededRandom): PersonData[] =>
  people.map((person, index) =>
    index === 0 || random.chance(LENT_RATE) ? { ...person, otherSiteIds: [...person.otherSiteIds, siteId] } : person,
  );
