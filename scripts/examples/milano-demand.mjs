import { addDays } from './csv.mjs';
import { OFFICES, OTHER_SITES } from './milano-tables.mjs';

const SITES = [...OFFICES, ...OTHER_SITES];

/** The ramp of scenario.yaml: the on-site ratio of the steady phase, linear from its first week to its eighth. */
const RAMP = { from: 0.35, to: 0.75, weeks: 8, monday: '2020-06-01' };

/**
 * The start phase, in which the table holds, and the weeks of the steady phase with the share of the staff its ramp asks
 * for; the last of them lasts. scenario.yaml names the same dates and figures.
 */
export const PERIODS = [
  { id: 'start', from: '2020-05-04', to: '2020-05-31', presenceRatio: 0 },
  ...Array.from({ length: RAMP.weeks }, (_, week) => ({
    id: `steady-${week + 1}`,
    from: addDays(RAMP.monday, 7 * week),
    to: week + 1 < RAMP.weeks ? addDays(RAMP.monday, 7 * week + 6) : undefined,
    presenceRatio: RAMP.from + ((RAMP.to - RAMP.from) * week) / (RAMP.weeks - 1),
  })),
];

/** Presence contingents by site and period; the start phase of the twelve printed sites is exactly the table. */
export function contingents() {
  return PERIODS.flatMap((period) => SITES.flatMap((site) => contingentRows(site, period)));
}

function contingentRows(site, period) {
  const row = { unit: site.unit, site: site.id, from: period.from, to: period.to };
  const weekdays = 'mon-fri';
  if (site.id === 'funebri') {
    const min = period.id === 'start' ? 16 : Math.max(18, stepCount(site, period));
    return [{ ...row, weekdays, min, max: undefined, target: min + 2 }];
  }
  if (period.id !== 'start') {
    const min = stepCount(site, period);
    return [{ ...row, weekdays, min, max: min + Math.ceil(site.staff * 0.1), target: min }];
  }
  if (site.id === 'statistica') {
    return [
      { ...row, weekdays: 'mon fri', min: 0, max: 6, target: 0 },
      { ...row, weekdays: 'tue wed thu', min: 2, max: 6, target: 2 },
    ];
  }
  return [{ ...row, weekdays, min: site.printed, max: site.printed, target: site.printed }];
}

/** People on site a week of the ramp asks for, rounded up at each site, and never fewer than the table. */
function stepCount(site, period) {
  return Math.max(site.printed ?? 0, Math.ceil(site.staff * period.presenceRatio - 1e-9));
}

/** Demand rows of all sites and periods, and of the work done anywhere. */
export function demand() {
  return PERIODS.flatMap((period) => [
    ...OFFICES.flatMap((office) => registryDemand(office, period)),
    ...deskDay('casacomunale', 'messi-notifiche', onSiteCount('casacomunale', period), period),
    ...deskDay('proto', 'protocollo-generale', onSiteCount('proto', period), period),
    ...deskDay('funebri', 'servizi-funebri-concessioni', 7, period),
    ...deskDay('funebri', 'civico-obitorio', 3, period),
    ...deskDay('funebri', 'cimiteri', 5, period),
    ...deskDay('funebri', 'controller-cimiteri', 1, period),
    ...morning('commissioni-gara-sport', 'tue thu', period),
    ...morning('rilevazioni-statistiche', 'wed', period),
    ...listDay('richieste-piattaforma', 20, period),
    ...callDay('contact-center-1', 4, period),
    ...callDay('contact-center-2', 4, period),
    ...listDay('protocollo-pec', 2, period),
  ]);
}

/**
 * Splits the people on site of one office over its products, so that they sum to the contingent. Larga alone registers
 * births and deaths; of the people a week adds, a quarter goes to the back office.
 */
function registryDemand(office, period) {
  const { births, deaths, management, backOffice, frontOffice } = registryProducts(office, period);
  return [
    ...deskDay(office.id, 'registrazione-nascite', births, period),
    ...deskDay(office.id, 'registrazione-decessi', deaths, period),
    ...deskDay(office.id, 'gestione-indifferibile', management, period),
    ...deskDay(office.id, 'back-office-programmato', backOffice, period, { partTimersLeave: true }),
    // In the start phase the desks see only who has an appointment: milano-appointments.mjs.
    ...(period.id === 'start'
      ? []
      : deskDay(office.id, 'sportello-anagrafico', frontOffice, period, { partTimersLeave: true })),
  ];
}

/** People of one office on each product. */
export function registryProducts(office, period) {
  const count = onSiteCount(office.id, period);
  const products = office.id === 'larga' ? { births: 2, deaths: 1, management: 1, backOffice: 2 } : { backOffice: 0 };
  const { births = 0, deaths = 0, management = 0 } = products;
  const backOffice = products.backOffice + Math.floor((count - office.printed) / 4);
  return { births, deaths, management, backOffice, frontOffice: count - births - deaths - management - backOffice };
}

/** @param {string} siteId */
export function onSiteCount(siteId, period) {
  const site = SITES.find((candidate) => candidate.id === siteId);
  return period.id === 'start' ? site.printed : stepCount(site, period);
}

/** People present while a third of `count` is on break: three turns of half an hour, from 12.00 to 13.30. */
export const countDuringBreaks = (count) => count - Math.ceil(count / 3);

/**
 * Doors 8.30-15.30. Where part-timers leave at 14.30 the product then asks for two thirds, until its last appointment at
 * 15.00: whoever is there stays until the doors close. That way a six-hour person covers as many wanted half hours as a
 * person of 7 h 12 with a break, and the cover of the demand has no reason to call one in more often than the other.
 */
function deskDay(site, activity, count, period, { partTimersLeave = false } = {}) {
  const duringBreaks = countDuringBreaks(count);
  const floor = count <= 2 ? 1 : 2;
  const afternoon = partTimersLeave
    ? [
        ['13:30', '14:30', count],
        ['14:30', '15:00', duringBreaks],
      ]
    : [['13:30', '15:30', count]];
  return [['08:30', '12:00', count], ['12:00', '13:30', duringBreaks], ...afternoon]
    .filter(([, , target]) => target > 0)
    .map(([start, end, target]) => row(site, activity, 'mon-fri', start, end, Math.min(floor, target), target, period));
}

/** Two people for four hours; one stays while the other is on break. */
function morning(activity, weekdays, period) {
  return [
    row('statistica', activity, weekdays, '09:00', '12:00', 1, 2, period),
    row('statistica', activity, weekdays, '12:00', '13:00', 1, 1, period),
  ];
}

/** Calls are answered all day, breaks in turns; work done anywhere has no doors to keep open, so its floor is 0. */
function callDay(activity, count, period) {
  return deskDay('', activity, count, period, { partTimersLeave: true }).map((call) => ({ ...call, floor: 0 }));
}

/** Requests wait in a list, so they ask for nobody at lunch time nor after the part-timers have left. */
function listDay(activity, count, period) {
  return callDay(activity, count, period).filter(({ target }) => target === count);
}

function row(site, activity, weekdays, start, end, floor, target, period) {
  return { site, activity, weekdays, start, end, floor, target, from: period.from, to: period.to };
}
