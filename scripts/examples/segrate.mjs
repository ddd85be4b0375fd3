import { addDays, toCsv, toTime, weekdayOf } from './csv.mjs';
import { staffMaker } from './people.mjs';
import { createRandom } from './random.mjs';
import { OFFICE_COVER, wishedHours } from './segrate-hours.mjs';
import { SERVICES, SKILL_GROUPS } from './segrate-services.mjs';
import { ACTIVITIES, CONTRACTS, SITES, TIMETABLES, UNITS } from './segrate-tables.mjs';

const SEED = 20261130;
/** Results the project sheet reports, taken as the demand and its quality; ten minutes a visit are an assumption. */
const VISITS = {
  site: 'sac',
  activity: 'sportello-polifunzionale',
  weekdays: 'mon-sat',
  yearly_visits: 60_000,
  open_weeks: 50,
  service_minutes: 10,
  wait_minutes: 4,
  min_desks: 2,
};
/** A partner the sheet names; its hours are invented. */
const GUEST_DESK = {
  site: 'sac',
  name: 'Sportello Ospedale San Raffaele',
  weekdays: 'tue thu',
  start: '09:00',
  end: '12:00',
  desks: 1,
};

/**
 * The CSV files of examples/segrate-desk that are made by program.
 *
 * @returns {Record<string, string>} text by file name
 */
export function segrateFiles() {
  const random = createRandom(SEED);
  const nextFacts = staffMaker(random, '2026-11-30');
  const operators = Array.from({ length: 16 }, (_, index) => ({
    id: `op-${String(index + 1).padStart(2, '0')}`,
    ...nextFacts(),
    unit: 'sportello',
    site: 'sac',
    contract: 'sei-per-sei',
    squad: index < 8 ? 'squadra-a' : 'squadra-b',
    qualifications: ['sportello', ...skillsOf(index % 8)],
  }));
  const clerks = Array.from({ length: 20 }, (_, index) => ({
    id: `bo-${String(index + 1).padStart(2, '0')}`,
    ...nextFacts(),
    unit: 'back-office',
    site: 'municipio',
    contract: 'cinque-giorni',
  }));
  const absences = [
    { person: 'bo-03', from: '2026-11-05', to: '2026-11-06', reason: 'ferie' },
    { person: 'bo-14', from: '2026-11-17', to: '2026-11-19', reason: 'malattia' },
    { person: 'bo-07', from: '2026-12-01', to: '2026-12-02', reason: 'permesso legge 104' },
    { person: 'bo-16', from: '2026-12-04', to: '2026-12-04', reason: 'visita medica' },
    { person: 'bo-11', from: '2026-12-14', to: '2026-12-18', reason: 'ferie' },
  ];
  const files = {
    'units.csv': toCsv(['id', 'name', 'directorate'], UNITS),
    'sites.csv': toCsv(['id', 'name', 'address', 'kind', 'desks'], SITES),
    'activities.csv': toCsv(['id', 'name', 'class', 'remote', 'qualifications', 'units', 'sites'], ACTIVITIES),
    'services.csv': toCsv(['id', 'name', 'skill_group', 'activity', 'core'], SERVICES),
    'contracts.csv': toCsv(['id', 'name', 'weekly_hours', 'days_per_week', 'weekdays', 'shifts'], CONTRACTS),
    'people.csv': toCsv(
      [
        'id',
        'name',
        'unit',
        'site',
        'contract',
        'squad',
        'qualifications',
        'birth_date',
        'commute',
        'public_transport',
      ],
      [...operators, ...clerks],
    ),
    'visit-profiles.csv': toCsv(Object.keys(VISITS), [VISITS]),
    'guest-desks.csv': toCsv(Object.keys(GUEST_DESK), [GUEST_DESK]),
    'contingents.csv': toCsv(
      ['unit', 'site', 'weekdays', 'min', 'max', 'target'],
      [{ unit: 'back-office', site: 'municipio', weekdays: 'mon-fri', min: 10, target: 12 }],
    ),
    'absences.csv': toCsv(['person', 'from', 'to', 'reason'], absences),
    'agile-agreements.csv': toCsv(
      ['person', 'from', 'to'],
      clerks.map(({ id }) => ({ person: id, from: '2026-01-01', to: '2027-12-31' })),
    ),
    'wishes.csv': toCsv(['person', 'on', 'wish', 'importance'], makeWishes(random, clerks, absences)),
    'wished-hours.csv': toCsv(
      ['person', 'weekdays', 'start', 'end', 'tolerance_minutes', 'importance'],
      wishedHours(createRandom(SEED + 1), clerks),
    ),
    'office-cover.csv': toCsv(['unit', 'weekdays', 'start', 'end', 'required'], OFFICE_COVER),
  };
  for (const timetable of TIMETABLES) Object.assign(files, timetableFiles(timetable));
  return files;
}

/** Three or four skill groups each, turned round the list, so that both squads know each group three times or more. */
function skillsOf(place) {
  const count = place % 2 === 0 ? 4 : 3;
  return Array.from(
    { length: count },
    (_, step) => SKILL_GROUPS[(place + step * 2 + (step > 1 ? 1 : 0)) % SKILL_GROUPS.length],
  );
}

function timetableFiles({ suffix, opening, templates }) {
  return {
    [`opening-hours${suffix}.csv`]: toCsv(
      ['site', 'weekdays', 'opens', 'closes'],
      opening.map(({ weekdays, opens, closes }) => ({
        site: 'sac',
        weekdays,
        opens: toTime(opens),
        closes: toTime(closes),
      })),
    ),
    [`shift-templates${suffix}.csv`]: toCsv(
      [
        'id',
        'name',
        'weekdays',
        'start',
        'end',
        'break_minutes',
        'break_from',
        'break_to',
        'band',
        'turno',
        'modes',
        'units',
        'sites',
      ],
      templates,
    ),
    [`demand${suffix}.csv`]: toCsv(
      ['site', 'activity', 'weekdays', 'start', 'end', 'floor', 'target'],
      [...opening.map(welcomeDemand), ...officeDemand()],
    ),
  };
}

/** One person at the welcome point while doors are open; the desks follow from the visits. */
function welcomeDemand({ weekdays, opens, closes }) {
  const day = { start: toTime(opens), end: toTime(closes) };
  return { site: 'sac', activity: 'accoglienza', weekdays, ...day, floor: 0, target: 1 };
}

/** The back office keeps one person at the paper archive and eight on the files, wherever they sit. */
function officeDemand() {
  return [
    { site: 'municipio', activity: 'archivio', weekdays: 'mon-fri', start: '08:30', end: '12:00', floor: 0, target: 1 },
    { site: '', activity: 'istruttoria', weekdays: 'mon-fri', start: '08:30', end: '12:00', floor: 0, target: 8 },
    { site: '', activity: 'istruttoria', weekdays: 'mon-fri', start: '13:30', end: '15:30', floor: 0, target: 8 },
  ];
}

/** One wish for agile work a week for most clerks, from 2 November to 18 December 2026. */
function makeWishes(random, clerks, absences) {
  const isAbsent = (id, on) => absences.some(({ person, from, to }) => person === id && from <= on && on <= to);
  const mondays = Array.from({ length: 7 }, (_, week) => addDays('2026-11-02', 7 * week));
  return mondays.flatMap((monday) =>
    clerks
      .filter(() => random.chance(0.7))
      .map(({ id }) => ({ person: id, on: addDays(monday, random.integer(0, 4)), wish: 'agile' }))
      .filter(({ person, on }) => !isAbsent(person, on) && weekdayOf(on) <= 5 && on !== '2026-12-08')
      .map((wish) => ({ ...wish, importance: random.pick(['low', 'medium', 'medium', 'high']) })),
  );
}
