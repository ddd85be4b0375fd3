import { staffMaker } from './people.mjs';
import { OFFICES, OTHER_SITES } from './milano-tables.mjs';

const PLANNED_FROM = '2020-05-04';

/** Part-timers are few: a six-hour person leaves before the doors close. Offices not named have none. */
const HORIZONTAL_COUNT = {
  larga: 3,
  quarenghi: 1,
  debenedetti: 1,
  oglio: 1,
  legioni: 1,
  tibaldi: 1,
  padova: 1,
  accursio: 1,
};
const VERTICAL_COUNT = { larga: 2, tibaldi: 1, padova: 1, accursio: 1 };
/** People who may also work at the nearby office: 15 of 150. */
const MOVER_COUNT = {
  larga: 4,
  tibaldi: 2,
  padova: 2,
  accursio: 2,
  quarenghi: 1,
  debenedetti: 1,
  oglio: 1,
  legioni: 1,
  stovani: 1,
};

/**
 * All people of the directorate, by site. Names, ages and commutes are drawn at random and belong to nobody.
 *
 * @param {import('./random.mjs').Random} random
 */
export function makePeople(random) {
  const nextFacts = staffMaker(random, PLANNED_FROM);
  const people = [...OFFICES, ...OTHER_SITES].flatMap((site) => {
    const contracts = random.shuffle(contractsOf(site));
    const staff = contracts.map((contract, index) => ({
      ...nextFacts(),
      unit: site.unit,
      site: site.id,
      contract,
      qualifications: qualificationsOf(site.id, index),
    }));
    giveLargaSpecialists(site.id, staff);
    const movers = staff.filter((person) => person.contract === 'tempo-pieno' && person.qualifications.length === 1);
    for (const person of random.shuffle(movers).slice(0, MOVER_COUNT[site.id] ?? 0)) person.other_sites = [site.near];
    return staff;
  });
  return people.map((person, index) => ({ id: `mi-${String(index + 1).padStart(3, '0')}`, ...person }));
}

function contractsOf(site) {
  const horizontal = Array(HORIZONTAL_COUNT[site.id] ?? 0).fill('parziale-orizzontale');
  const vertical = Array(VERTICAL_COUNT[site.id] ?? 0).fill('parziale-verticale');
  const fullTime = Array(site.staff - horizontal.length - vertical.length).fill('tempo-pieno');
  return [...horizontal, ...vertical, ...fullTime];
}

/** What each person of a site can do; the index spreads the specialities so that each has several people. */
function qualificationsOf(siteId, index) {
  switch (siteId) {
    case 'casacomunale':
      return ['messo-notificatore'];
    case 'proto':
      return ['protocollo'];
    case 'funebri':
      return index < 9 ? ['funerali', 'obitorio'] : index < 20 ? ['funerali', 'cimiteri'] : ['funerali'];
    case 'statistica':
      return [...(index % 5 < 3 ? ['gare'] : []), ...(index % 5 > 1 ? ['rilevazioni'] : [])];
    default:
      return ['carta-identita'];
  }
}

/**
 * Fourteen registrars and eight administrators at Larga, all full time, since these products last until the doors
 * close. They are many more than the four a day needs, so the speciality does not decide who must come in.
 */
function giveLargaSpecialists(siteId, staff) {
  if (siteId !== 'larga') return;
  const fullTime = staff.filter((person) => person.contract === 'tempo-pieno');
  fullTime.slice(0, 14).forEach((person) => person.qualifications.push('stato-civile'));
  fullTime.slice(14, 22).forEach((person) => person.qualifications.push('amministrazione'));
}

/** Absences to hand out: where, when, and the reason only HR sees. */
const ABSENCES = [
  ['larga', '2020-05-06', '2020-05-06', 'visita medica'],
  ['tibaldi', '2020-05-07', '2020-05-08', 'ferie'],
  ['funebri', '2020-05-11', '2020-05-15', 'malattia'],
  ['statistica', '2020-05-11', '2020-05-13', 'permesso legge 104'],
  ['padova', '2020-05-14', '2020-05-14', 'permesso personale'],
  ['statistica', '2020-05-18', '2020-05-22', 'ferie'],
  ['larga', '2020-05-21', '2020-05-22', 'ferie'],
  ['funebri', '2020-05-26', '2020-05-28', 'permesso legge 104'],
  ['larga', '2020-06-03', '2020-06-05', 'ferie'],
  ['oglio', '2020-06-15', '2020-06-19', 'ferie'],
  ['accursio', '2020-06-22', '2020-06-24', 'malattia'],
  ['funebri', '2020-07-06', '2020-07-17', 'ferie'],
  ['larga', '2020-07-13', '2020-07-24', 'ferie'],
  ['legioni', '2020-07-20', '2020-07-24', 'ferie'],
  ['proto', '2020-07-27', '2020-07-31', 'ferie'],
];

/**
 * Gives each absence to a person whose contract and rotation priority nobody else of the site shares, as far as there is
 * one: an absence changes a person's fair share, and the rotation is easier to read where people alike have the same days.
 *
 * @param {import('./random.mjs').Random} random
 */
export function makeAbsences(random, people) {
  const absent = new Set();
  return ABSENCES.map(([site, from, to, reason]) => {
    const staff = people.filter((person) => person.site === site && !person.other_sites);
    const likeness = (person) => `${person.contract} ${priorityPoints(person)}`;
    const alone = staff.filter((person) => staff.filter((other) => likeness(other) === likeness(person)).length === 1);
    const candidates = [...random.shuffle(alone), ...random.shuffle(staff)].filter((person) => !absent.has(person.id));
    absent.add(candidates[0].id);
    return { person: candidates[0].id, from, to, reason };
  });
}

/** The rotation criteria of scenario.yaml in points: public transport 3, commute and age 2 at most, on 4 May 2020. */
function priorityPoints({ birth_date: born, commute, public_transport: publicTransport }) {
  const age = 2020 - Number(born.slice(0, 4)) - (born.slice(5) > '05-04' ? 1 : 0);
  const commutePoints = ['same-municipality', 'other-municipality', 'far'].indexOf(commute);
  return (publicTransport === 'yes' ? 3 : 0) + commutePoints + (age >= 60 ? 2 : age >= 55 ? 1 : 0);
}

/** Individual agreements from the steady phase on, for all but about one in twelve. */
export function makeAgreements(random, people) {
  return people
    .filter((person) => person.site === 'passerini' || person.site === 'stovani' || !random.chance(0.08))
    .map((person) => ({ person: person.id, from: '2020-06-01', to: '2020-12-31' }));
}

/** A wish on a date, for about one person in eight over the four weeks; days off only where the contract leaves one. */
export function makeWishes(random, people, dates, absences) {
  const isAbsent = (id, on) => absences.some(({ person, from, to }) => person === id && from <= on && on <= to);
  const wishes = random
    .shuffle(people)
    .slice(0, 26)
    .map((person) => {
      const on = random.pick(dates.filter((date) => !isAbsent(person.id, date)));
      const kinds = person.contract === 'parziale-verticale' ? ['off', 'work'] : ['agile', 'agile', 'on-site'];
      return { person: person.id, on, wish: random.pick(kinds), importance: random.pick(['low', 'medium', 'high']) };
    });
  return wishes.sort((a, b) => (a.on + a.person < b.on + b.person ? -1 : 1));
}
