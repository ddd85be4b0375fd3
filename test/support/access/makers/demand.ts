import { PHASE_MODES } from '../../reference-data-app';
import type { AccessWorld } from '../access-world';
import { resource } from '../request-maker';
import type { RequestMakers } from '../request-maker';

async function receiveByAppointment({ sql }: AccessWorld): Promise<void> {
  await sql(`INSERT INTO appointment_settings (site_id, activity_id, slot_minutes, walk_in_share, floor_count)
    VALUES ('quarenghi', 'desk', 20, 0, 1) ON CONFLICT DO NOTHING`);
}

/** Hours, holidays, phases, demand and appointments: common to the body, or to whoever does an activity. */
export const DEMAND: RequestMakers = {
  ...resource('openingHours', {
    path: '/v1/opening-hours',
    body: (n) => ({ siteId: 'quarenghi', weekday: 3, opensMinuteOfDay: n, closesMinuteOfDay: 1200 }),
    change: { closesMinuteOfDay: 1210 },
  }),
  ...resource('serviceHours', {
    path: '/v1/service-hours',
    body: (n) => ({ siteId: 'quarenghi', unitId: 'registry', weekday: 3, fromMinuteOfDay: n, toMinuteOfDay: 1200 }),
    change: { toMinuteOfDay: 1210 },
  }),
  ...resource('shiftTemplates', {
    path: '/v1/shift-templates',
    body: (n) => ({
      ...{ id: `template-${n}`, bodyId: 'milano', name: 'Mattina', weekdays: [1], breakMinutes: 0, band: 'morning' },
      ...{ startMinuteOfDay: 465, endMinuteOfDay: 825, isTurno: true, modes: ['on-site'], unitIds: [], siteIds: [] },
    }),
    change: { name: 'Mattino' },
  }),
  ...resource('forbiddenSuccessions', {
    path: '/v1/forbidden-successions',
    clear: 'DELETE FROM forbidden_successions',
    body: () => ({ bodyId: 'milano', shiftTemplateId: 'day', nextShiftTemplateId: 'day', freeDaysBetween: 0 }),
  }),
  ...resource('holidays', {
    path: '/v1/holidays',
    body: (n) => ({ bodyId: 'milano', on: `20${20 + (n % 70)}-1${n % 3}-0${1 + (n % 9)}`, name: 'Chiusura' }),
    clear: `DELETE FROM holidays WHERE name = 'Chiusura'`,
  }),
  holidayCalendarsFind: () => ({ params: { bodyId: 'milano' } }),
  holidayCalendarsUpdate: async ({ sql }) => {
    await sql(`UPDATE holiday_calendars SET version = 1 WHERE id = 'milano'`);
    return { params: { bodyId: 'milano' }, body: { midweekHolidays: 'excluded' } };
  },
  ...resource('phases', {
    path: '/v1/phases',
    clear: `DELETE FROM phases WHERE id LIKE 'phase-%'`,
    body: (n) => ({
      ...{ id: `phase-${n}`, bodyId: 'milano', name: 'Fase a regime', fromOn: '2020-06-01', toOn: null },
      unitRules: [
        {
          ...{ unitId: 'registry', defaultModeByClass: PHASE_MODES, maxAgileRatio: 0.5, maxAgileDaysPerWeek: 2 },
          ...{ agileOnShiftDays: false, agreementRequired: true },
        },
      ],
    }),
    change: { name: 'Fase ordinaria' },
  }),
  phaseRulesFind: () => ({ query: { unitId: 'registry', on: '2020-05-04' } }),
  phaseRulesListProfiles: () => ({}),
  ...resource('demandRequirements', {
    path: '/v1/demand-requirements',
    body: () => ({
      ...{ activityId: 'desk', siteId: 'quarenghi', weekdays: [1], fromMinuteOfDay: 510, toMinuteOfDay: 930 },
      ...{ floorCount: 1, targetCount: 3 },
    }),
    change: { targetCount: 4 },
  }),
  ...resource('skillNeeds', {
    path: '/v1/skill-needs',
    body: () => ({
      ...{ siteId: 'quarenghi', qualificationId: 'registrar', weekdays: [1], fromMinuteOfDay: 510, toMinuteOfDay: 930 },
      ...{ requiredCount: 1, wishedCount: 2 },
    }),
    change: { wishedCount: 3 },
  }),
  ...resource('visitProfiles', {
    path: '/v1/visit-profiles',
    clear: `DELETE FROM visit_profiles WHERE site_id = 'larga' AND activity_id = 'desk'`,
    body: () => ({
      ...{ siteId: 'larga', activityId: 'desk', weekdays: [1], fromMinuteOfDay: 510, visitsPerHour: 24 },
      serviceMinutes: 10,
    }),
    change: { serviceMinutes: 11 },
  }),
  ...resource('guestDesks', {
    path: '/v1/guest-desks',
    body: () => ({
      ...{ siteId: 'larga', name: 'Poste', weekdays: [2], fromMinuteOfDay: 540, toMinuteOfDay: 720 },
      deskCount: 2,
    }),
    change: { deskCount: 1 },
  }),
  ...resource('officeCovers', {
    path: '/v1/office-covers',
    body: () => ({ unitId: 'registry', weekdays: [1], fromMinuteOfDay: 540, toMinuteOfDay: 720, requiredCount: 1 }),
    change: { toMinuteOfDay: 750 },
  }),
  requiredDesksList: () => ({ query: { siteId: 'quarenghi', on: '2020-05-09' } }),
  appointmentsList: () => ({}),
  appointmentsImport: async (world) => {
    await receiveByAppointment(world);
    return {
      body: `reference,site,activity,on,start,count
ref-${world.next()},quarenghi,desk,2020-05-04,09:00,1
`,
    };
  },
  ...resource('appointmentSettings', {
    path: '/v1/appointment-settings',
    clear: `DELETE FROM appointment_settings WHERE site_id = 'larga' AND activity_id = 'desk'`,
    body: () => ({ siteId: 'larga', activityId: 'desk', slotMinutes: 20, walkInShare: 0, floorCount: 1 }),
    change: { slotMinutes: 30 },
  }),
  appointmentLoadsFind: async (world) => {
    await receiveByAppointment(world);
    return { query: { siteId: 'quarenghi', from: '2020-05-04', to: '2020-05-04' } };
  },
};
