import { weekdayOf } from './csv.mjs';
import { START_DATES } from './milano-appointments.mjs';
import { ACTIVITIES, OFFICES, OTHER_SITES } from './milano-tables.mjs';
import { contingents, demand, onSiteCount, PERIODS, registryProducts } from './milano-demand.mjs';

/**
 * Checks by arithmetic that the example can be planned without a shortage: enough people at each site on each day of
 * the start weeks, enough of them for each product, and person-days within what contracts owe. Throws with every
 * number that does not fit.
 */
export function checkMilano(people, absences) {
  const problems = [...START_DATES.flatMap((on) => dayProblems(people, absences, on)), ...weekProblems(people)];
  if (problems.length > 0) throw new Error(`milano-phase2 cannot be planned as drawn:\n${problems.join('\n')}`);
}

function dayProblems(people, absences, on) {
  const isAbsent = (id) => absences.some(({ person, from, to }) => person === id && from <= on && on <= to);
  const start = PERIODS[0];
  const rows = contingents().filter((row) => row.from === start.from && appliesOn(row, on));
  return rows.flatMap(({ site, min }) => {
    const present = people.filter((person) => person.site === site && !isAbsent(person.id));
    const problems = [];
    const isRegistry = OFFICES.some((office) => office.id === site);
    if (isRegistry && present.length < 2.4 * min)
      problems.push(`${on} ${site}: ${present.length} people for ${min} places`);
    if (present.length < min) problems.push(`${on} ${site}: ${present.length} people for a contingent of ${min}`);
    const peaks = peakByActivity(site, on, start);
    for (const [activity, count] of peaks) {
      const { qualifications = [] } = ACTIVITIES.find(({ id }) => id === activity);
      const able = present.filter((person) => qualifications.every((id) => person.qualifications.includes(id)));
      // Twice the people, so that nobody has to come in every day because of a speciality.
      if (able.length < Math.min(2 * count, present.length)) {
        problems.push(`${on} ${activity} at ${site}: ${able.length} qualified for ${count}`);
      }
    }
    const wanted = [...peaks.values()].reduce((sum, count) => sum + count, 0);
    if (isRegistry && wanted !== min) problems.push(`${on} ${site}: products ask for ${wanted} of ${min} people`);
    return problems;
  });
}

function peakByActivity(site, on, period) {
  const office = OFFICES.find(({ id }) => id === site);
  const atDesks = office === undefined ? [] : [['sportello-anagrafico', registryProducts(office, period).frontOffice]];
  const peaks = new Map(atDesks);
  for (const row of demand()) {
    if (row.site !== site || row.from !== period.from || !appliesOn(row, on)) continue;
    peaks.set(row.activity, Math.max(peaks.get(row.activity) ?? 0, row.target));
  }
  return peaks;
}

function appliesOn({ weekdays }, on) {
  const name = ['mon', 'tue', 'wed', 'thu', 'fri'][weekdayOf(on) - 1];
  return weekdays === 'mon-fri' || weekdays.split(' ').includes(name);
}

/** The hours on site and agile add up to the contract: presence takes part of the owed days, agile the rest. */
function weekProblems(people) {
  return [...OFFICES, ...OTHER_SITES].flatMap((site) => {
    const staff = people.filter((person) => person.site === site.id);
    const owedDays = staff.reduce((sum, person) => sum + (person.contract === 'parziale-verticale' ? 3 : 5), 0);
    const presenceDays = 5 * (onSiteCount(site.id, PERIODS[0]) ?? (site.id === 'funebri' ? 18 : 2));
    return presenceDays > 0.8 * owedDays ? [`${site.id}: ${presenceDays} presence days of ${owedDays} owed`] : [];
  });
}
