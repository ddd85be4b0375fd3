import { toCsv } from './csv.mjs';
import { appointments, appointmentSlots, START_DATES } from './milano-appointments.mjs';
import { checkMilano } from './milano-checks.mjs';
import { contingents, demand, PERIODS } from './milano-demand.mjs';
import { makeAbsences, makeAgreements, makePeople, makeWishes } from './milano-staff.mjs';
import { ACTIVITIES, CONTRACTS, OFFICES, OTHER_SITES, SHIFT_TEMPLATES, SUPPLY_ITEMS, UNITS } from './milano-tables.mjs';
import { createRandom } from './random.mjs';

const SEED = 20200505;

/**
 * The CSV files of examples/milano-phase2 that are made by program; scenario.yaml, README.md and the printed table are
 * written by hand.
 *
 * @returns {Record<string, string>} text by file name
 */
export function milanoFiles() {
  const random = createRandom(SEED);
  const people = makePeople(random);
  const absences = makeAbsences(random, people);
  const agreements = makeAgreements(random, people);
  const wishes = makeWishes(random, people, START_DATES, absences);
  checkMilano(people, absences);

  const openOffices = [...OFFICES, ...OTHER_SITES.filter((site) => site.id !== 'statistica')];
  return {
    'units.csv': toCsv(['id', 'name', 'directorate'], UNITS),
    'sites.csv': toCsv(
      ['id', 'name', 'address', 'kind', 'places', 'places_until'],
      [...OFFICES, ...OTHER_SITES].map((site) => ({
        ...pick('id', 'name', 'address', 'kind')(site),
        // The table of people on site is what distancing leaves room for; it is the table of the start.
        ...(site.printed === undefined ? {} : { places: site.printed, places_until: PERIODS[0].to }),
      })),
    ),
    'activities.csv': toCsv(['id', 'name', 'class', 'remote', 'qualifications', 'units', 'sites'], ACTIVITIES),
    'contracts.csv': toCsv(['id', 'name', 'weekly_hours', 'days_per_week', 'weekdays', 'shifts'], CONTRACTS),
    'people.csv': toCsv(
      [
        'id',
        'name',
        'unit',
        'site',
        'other_sites',
        'contract',
        'qualifications',
        'birth_date',
        'commute',
        'public_transport',
      ],
      people,
    ),
    'opening-hours.csv': toCsv(
      ['site', 'weekdays', 'opens', 'closes'],
      openOffices.map((site) => ({ site: site.id, weekdays: 'mon-fri', opens: '08:30', closes: '15:30' })),
    ),
    'shift-templates.csv': toCsv(
      ['id', 'name', 'weekdays', 'start', 'end', 'break_minutes', 'break_from', 'break_to', 'band', 'turno', 'modes'],
      SHIFT_TEMPLATES,
    ),
    'demand.csv': toCsv(['site', 'activity', 'weekdays', 'start', 'end', 'floor', 'target', 'from', 'to'], demand()),
    'appointment-slots.csv': toCsv(['site', 'activity', 'slot_minutes', 'walk_in_share', 'floor'], appointmentSlots()),
    'appointments.csv': toCsv(['site', 'activity', 'on', 'start', 'count'], appointments()),
    'contingents.csv': toCsv(['unit', 'site', 'weekdays', 'from', 'to', 'min', 'max', 'target'], contingents()),
    'absences.csv': toCsv(['person', 'from', 'to', 'reason'], absences),
    'agile-agreements.csv': toCsv(['person', 'from', 'to'], agreements),
    'wishes.csv': toCsv(['person', 'on', 'wish', 'importance'], wishes),
    'supply-items.csv': toCsv(['id', 'name', 'per', 'quantity', 'period_days', 'pack_size'], SUPPLY_ITEMS),
  };
}

/** Keeps the named keys of a record. */
function pick(...keys) {
  return (record) => Object.fromEntries(keys.map((key) => [key, record[key]]));
}
