import type { AccessWorld } from '../access-world';
import { resource } from '../request-maker';
import type { RequestMakers } from '../request-maker';

const ANNA = { employeeId: 'anna' };
const day = (n: number): string => new Date(Date.UTC(2030, 0, n)).toISOString().slice(0, 10);

async function unavailability({ sql, next }: AccessWorld): Promise<string> {
  const on = day(next());
  const [row] = await sql(
    `INSERT INTO unavailabilities (employee_id, from_on, to_on, late, stated_at)
      VALUES ('anna', $1, $1, false, now()) RETURNING id`,
    [on],
  );
  return String(row?.['id']);
}

const oneUnavailability = async (world: AccessWorld) => ({ params: { ...ANNA, id: await unavailability(world) } });
const mine = async (world: AccessWorld) => ({ params: { id: await unavailability(world) } });
const wish = async ({ asOffice, next }: AccessWorld): Promise<string> =>
  (await asOffice('post', '/v1/employees/anna/wishes', { on: day(next()), kind: 'off', importance: 'low' })).id;

/** People and what is theirs: of Anna, unless the request makes somebody new in her unit. */
export const STAFF: RequestMakers = {
  ...resource('employees', {
    path: '/v1/employees',
    body: (n) => ({
      ...{ id: `person-${n}`, unitId: 'registry', name: 'Dario Esempio', homeSiteId: 'quarenghi' },
      ...{ otherSiteIds: [], contractId: 'full-time', qualificationIds: ['registrar'] },
    }),
    change: { name: 'Dario Esempi' },
  }),
  employeesFind: () => ({ params: { id: 'anna' } }),
  employeePersonalDataFind: () => ({ params: ANNA }),
  employeePersonalDataUpdate: async ({ sql }) => {
    await sql(`UPDATE employee_personal_data SET version = 1 WHERE id = 'anna'`);
    return { params: ANNA, body: { publicTransport: false } };
  },
  ...resource('absences', {
    path: '/v1/employees/anna/absences',
    params: ANNA,
    body: (n) => ({ fromOn: day(n), toOn: day(n), reason: 'ferie' }),
    change: { reason: 'permesso' },
  }),
  ...resource('agileAgreements', {
    path: '/v1/employees/anna/agile-agreements',
    params: ANNA,
    body: (n) => ({ fromOn: day(n), toOn: day(n) }),
  }),
  ...resource('exemptions', {
    path: '/v1/employees/anna/exemptions',
    params: ANNA,
    body: (n) => ({ kind: 'no-night', fromOn: day(n), toOn: day(n) }),
    change: { kind: 'no-saturday' },
  }),
  ...resource('standbys', {
    path: '/v1/employees/anna/standbys',
    params: ANNA,
    body: (n) => ({ on: day(n), startMinuteOfDay: 1200, endMinuteOfDay: 1920 }),
  }),
  ...resource('overtimeAuthorisations', {
    path: '/v1/employees/anna/overtime-authorisations',
    params: ANNA,
    body: () => ({ weekOn: '2030-01-07', minutes: 60 }),
  }),
  ...resource('companionWishes', {
    path: '/v1/employees/anna/companion-wishes',
    params: ANNA,
    body: () => ({ companionId: 'bruno', kind: 'apart', importance: 'low' }),
  }),
  ...resource('ledgerPeriods', {
    path: '/v1/employees/anna/ledger-periods',
    params: ANNA,
    body: (n) => ({ fromOn: day(n), presenceDays: 3 }),
  }),
  openingLedgerFind: () => ({ params: ANNA }),
  openingLedgerUpdate: async ({ sql }) => {
    await sql(`UPDATE ledger_entries SET version = 1 WHERE employee_id = 'anna'`);
    return { params: ANNA, body: { mornings: 2 } };
  },
  ...resource('dutyLimits', {
    path: '/v1/duty-limits',
    body: () => ({
      ...{ bodyId: 'milano', employeeId: 'anna', shiftTemplateIds: [] },
      ...{ period: 'week', minCount: 0, maxCount: 4 },
    }),
    change: { maxCount: 5 },
  }),
  ...resource('squads', {
    path: '/v1/squads',
    body: (n) => ({
      ...{ id: `squad-${n}`, bodyId: 'milano', alternation: 'weekly', anchorBand: 'morning' },
      anchorOn: '2020-05-04',
    }),
    change: { anchorBand: 'afternoon' },
  }),
  ruleSettingsFind: () => ({ params: { bodyId: 'milano' } }),
  ruleSettingsUpdate: async ({ sql }) => {
    await sql(`UPDATE bodies SET version = 1 WHERE id = 'milano'`);
    return { params: { bodyId: 'milano' }, body: { rules: { wishes: { importance: 'low' } } } };
  },
  ...resource('wishes', {
    path: '/v1/employees/anna/wishes',
    params: ANNA,
    body: (n) => ({ on: day(n), kind: 'off', importance: 'low' }),
  }),
  ...resource('wishedHours', {
    path: '/v1/wished-hours',
    clear: `DELETE FROM wished_hours WHERE employee_id = 'anna'`,
    body: () => ({
      employeeId: 'anna',
      ...{ importance: 'low', toleranceMinutes: 0 },
      days: [{ weekday: 1, startMinuteOfDay: 480, endMinuteOfDay: 900 }],
    }),
    change: { days: [{ weekday: 2, startMinuteOfDay: 480, endMinuteOfDay: 900 }] },
  }),
  unavailabilitiesList: () => ({ params: ANNA }),
  unavailabilitiesFind: oneUnavailability,
  unavailabilitiesDecide: async (world) => ({ ...(await oneUnavailability(world)), body: { decision: 'declined' } }),
  selfServiceSettingsFind: () => ({ params: { bodyId: 'milano' } }),
  selfServiceSettingsUpdate: async ({ sql }) => {
    await sql(`UPDATE self_service_settings SET version = 1 WHERE id = 'milano'`);
    return { params: { bodyId: 'milano' }, body: { wishNoticeDays: 9 } };
  },
  myWishesList: () => ({}),
  myWishesCreate: ({ next }) => ({ body: { on: day(next()), kind: 'off', importance: 'low' } }),
  myWishesFind: async (world) => ({ params: { id: await wish(world) } }),
  myWishesRemove: async (world) => ({ params: { id: await wish(world) } }),
  myUnavailabilitiesList: () => ({}),
  myUnavailabilitiesCreate: ({ next }) => {
    const on = day(next());
    return { body: { fromOn: on, toOn: on } };
  },
  myUnavailabilitiesFind: mine,
  myUnavailabilitiesRemove: mine,
};
