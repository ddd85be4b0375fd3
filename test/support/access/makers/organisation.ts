import { resource } from '../request-maker';
import type { RequestMakers } from '../request-maker';

/** Bodies and what is common to one: organisation, contracts, squads, supplies. */
export const ORGANISATION: RequestMakers = {
  bodiesList: () => ({}),
  bodiesFind: () => ({ params: { id: 'milano' } }),
  ...resource('qualifications', {
    path: '/v1/qualifications',
    body: (n) => ({ id: `skill-${n}`, name: 'Delega' }),
    change: { name: 'Delega di firma' },
  }),
  ...resource('directorates', {
    path: '/v1/directorates',
    body: (n) => ({ id: `directorate-${n}`, bodyId: 'milano', name: 'Cultura' }),
    change: { name: 'Cultura e biblioteche' },
  }),
  directoratesFind: () => ({ params: { id: 'civic' } }),
  ...resource('units', {
    path: '/v1/units',
    body: (n) => ({ id: `unit-${n}`, directorateId: 'civic', name: 'Statistica' }),
    change: { name: 'Statistica e studi' },
  }),
  unitsFind: () => ({ params: { id: 'registry' } }),
  ...resource('sites', {
    path: '/v1/sites',
    body: (n) => ({ id: `site-${n}`, bodyId: 'milano', name: 'Baldinucci', address: 'Via 1', kind: 'office' }),
    change: { name: 'Baldinucci 76' },
  }),
  ...resource('activities', {
    path: '/v1/activities',
    body: (n) => ({
      ...{ id: `activity-${n}`, bodyId: 'milano', name: 'Centralino', activityClass: 'contact-centre' },
      ...{ canBeRemote: true, qualificationIds: [], unitIds: ['registry'], siteIds: [] },
    }),
    change: { name: 'Centralino unico' },
  }),
  ...resource('services', {
    path: '/v1/services',
    body: (n) => ({
      ...{ id: `service-${n}`, bodyId: 'milano', activityId: 'desk', name: 'Residenza' },
      ...{ skillGroup: 'registry', isCore: false },
    }),
    change: { name: 'Cambio di residenza' },
  }),
  ...resource('contracts', {
    path: '/v1/contracts',
    body: (n) => ({
      ...{ id: `contract-${n}`, bodyId: 'milano', name: 'Part-time', weeklyMinutes: 1080, daysPerWeek: 3 },
      ...{ weekdays: [1, 2, 3], shiftTemplateIds: ['day'] },
    }),
    change: { name: 'Part-time verticale' },
  }),
  ...resource('supplyItems', {
    path: '/v1/supply-items',
    body: (n) => ({
      id: `item-${n}`,
      bodyId: 'milano',
      name: 'Mascherine',
      per: 'person',
      quantity: 1,
      periodDays: 1,
      packSize: 50,
    }),
    change: { name: 'Mascherine chirurgiche' },
  }),
  supplyNeedsNeeds: () => ({ query: { bodyId: 'milano', from: '2020-05-04', to: '2020-05-05' } }),
  supplyNeedsComparison: async ({ sql }) => {
    await sql(`INSERT INTO printed_supplies (body_id, row_number, site, kind, staff, quantities)
      VALUES ('milano', 1, 'Larga', 'office', 1, '{}') ON CONFLICT DO NOTHING`);
    return { query: { bodyId: 'milano', from: '2020-05-04', to: '2020-05-05' } };
  },
};
