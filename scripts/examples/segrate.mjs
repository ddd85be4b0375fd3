import { addDays, toCsv, toTime, weekdayOf } from './csv.mjs';
import { desksForAverageWait } from './erlang-c.mjs';
import { staffMaker } from './people.mjs';
import { createRandom } from './random.mjs';
import { OFFICE_COVER, wishedHours } from './segrate-hours.mjs';
import { SERVICES, SKILL_GROUPS } from './segrate-services.mjs';
import { ACTIVITIES, CONTRACTS, SITES, TIMETABLES, UNITS } from './segrate-tables.mjs';

const SEED = 20261130;
const VISITS_PER_HOUR = 60_000 / (50 * 50);
const SERVICE_MINUTES = 10;
const MAX_AVERAGE_WAIT_MINUTES = 4;
const MIN_DESKS = 2;
/** Visits of an hour over the average hour, measured at a neighbouring municipality's desk; until the given minute. */
const HOURLY_FACTORS = [
  { until: 720, factor: 1.36 },
  { until: 840, factor: 0.92 },
  { until: 1080, factor: 0.93 },
  { until: 1200, factor: 0.51 },
];

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
    'sites.csv': toCsv(['id', 'name', 'address', 'kind'], SITES),
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
      [...opening.flatMap(deskDemand), ...officeDemand()],
    ),
  };
}

/** Desks by half hour from the queue formula, and one person at the welcome point; the last interval ends at closing. */
function deskDemand({ weekdays, opens, closes }) {
  const rows = [];
  for (let start = opens; start < closes; start += 30) {
    const { factor } = HOURLY_FACTORS.find(({ until }) => start < until);
    const desks = desksForAverageWait({
      visitsPerHour: VISITS_PER_HOUR * factor,
      serviceMinutes: SERVICE_MINUTES,
      maxAverageWaitMinutes: MAX_AVERAGE_WAIT_MINUTES,
    });
    const window = { start: toTime(start), end: toTime(Math.min(start + 30, closes)) };
    const target = Math.max(MIN_DESKS, desks);
    rows.push({ site: 'sac', activity: 'sportello-polifunzionale', weekdays, ...window, floor: MIN_DESKS, target });
  }
  const day = { start: toTime(opens), end: toTime(closes) };
  return [...rows, { site: 'sac', activity: 'accoglienza', weekdays, ...day, floor: 0, target: 1 }];
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
