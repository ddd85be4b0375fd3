/** The fixed tables of examples/segrate-desk, timetables T3 (six equal days) and T1 (nine hours and a short Saturday). */

export const UNITS = [
  { id: 'sportello', name: 'Sportello S@C - Servizi al Cittadino', directorate: 'servizi-cittadino' },
  { id: 'back-office', name: 'Uffici di back office', directorate: 'servizi-cittadino' },
];

export const SITES = [
  { id: 'sac', name: 'Sportello S@C', address: 'via Primo Maggio, Segrate', kind: 'one-stop-desk', desks: 8 },
  { id: 'municipio', name: 'Municipio', address: 'via Primo Maggio, Segrate', kind: 'office' },
];

const deskWork = { class: 'public-contact', remote: 'no', units: ['sportello'], sites: ['sac'] };
const officeWork = { class: 'administrative', units: ['back-office'] };

export const ACTIVITIES = [
  { id: 'sportello-polifunzionale', name: 'Sportello polifunzionale', ...deskWork, qualifications: ['sportello'] },
  { id: 'accoglienza', name: 'Accoglienza e corsia Via libera mamma', ...deskWork },
  // No demand counts these people, so nobody is more than wanted: whoever the files and the archive can spare works here.
  { id: 'pratiche-amministrative', name: 'Pratiche amministrative', ...officeWork, remote: 'yes' },
  { id: 'istruttoria', name: 'Istruttoria delle pratiche', ...officeWork, remote: 'yes' },
  { id: 'archivio', name: 'Archivio e documenti cartacei', ...officeWork, remote: 'no', sites: ['municipio'] },
];

export const CONTRACTS = [
  {
    id: 'sei-per-sei',
    name: 'Sportello 36 ore, 6 x 6',
    weekly_hours: '36:00',
    days_per_week: 6,
    weekdays: 'mon-sat',
    shifts: ['mattina', 'pomeriggio'],
  },
  {
    id: 'cinque-giorni',
    name: 'Ufficio 36 ore, 5 x 7 ore e 12',
    weekly_hours: '36:00',
    days_per_week: 5,
    weekdays: 'mon-fri',
    shifts: ['ufficio-712', 'ufficio-agile-712'],
  },
];

const office = {
  weekdays: 'mon-fri',
  start: '08:00',
  end: '15:42',
  break_minutes: 30,
  break_from: '12:00',
  break_to: '13:00',
  band: 'full-day',
  turno: 'no',
  units: ['back-office'],
};
const officeTemplates = [
  { id: 'ufficio-712', name: 'Ufficio, 7 ore e 12', ...office, modes: ['on-site'], sites: ['municipio'] },
  { id: 'ufficio-agile-712', name: 'Lavoro agile, 7 ore e 12', ...office, modes: ['agile'] },
];
const shift = { break_minutes: 0, turno: 'yes', modes: ['on-site'], units: ['sportello'], sites: ['sac'] };

/** Doors, shifts and file suffix by timetable; both open exactly 50 hours. */
export const TIMETABLES = [
  {
    suffix: '',
    opening: [{ weekdays: 'mon-sat', opens: 510, closes: 1010 }],
    templates: [
      { id: 'mattina', name: 'Mattina', weekdays: 'mon-sat', start: '07:45', end: '13:45', band: 'morning', ...shift },
      {
        id: 'pomeriggio',
        name: 'Pomeriggio',
        weekdays: 'mon-sat',
        start: '11:45',
        end: '17:45',
        band: 'afternoon',
        ...shift,
      },
      ...officeTemplates,
    ],
  },
  {
    suffix: '-t1',
    opening: [
      { weekdays: 'mon-fri', opens: 510, closes: 1050 },
      { weekdays: 'sat', opens: 510, closes: 810 },
    ],
    templates: [
      { id: 'mattina', name: 'Mattina', weekdays: 'mon-sat', start: '08:00', end: '14:00', band: 'morning', ...shift },
      {
        id: 'pomeriggio',
        name: 'Pomeriggio',
        weekdays: 'mon-fri',
        start: '12:00',
        end: '18:00',
        band: 'afternoon',
        ...shift,
      },
      ...officeTemplates,
    ],
  },
];
