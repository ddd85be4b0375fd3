import { duties, dutiesOf } from '../support/planner/duty-sketch';
import { only } from '../support/planner/problem-sketch';
import type { Instance } from './instance';

/** One missing desk for half an hour: ten half hours of surplus (10 points each). */
const SHORT = 100;
const SURPLUS = 10;
const WEEKDAYS = 'Mon-Fri';

export const KNOWN_OPTIMA: readonly Instance[] = [
  {
    name: 'six-by-six-alone',
    shows: 'full time is six duties of six hours with the Sunday free, and nothing is left to pay',
    proof:
      'The templates exist on six days, the contract asks for six duties: one lawful roster up to the choice of band.',
    sketch: {
      templates: { '07-13': { days: 'Mon-Sat' } },
      demand: [{ days: 'Mon-Sat', hours: '07-13', target: 1, floor: 1 }],
    },
    status: 'optimal',
    levels: {},
    assignmentCount: 6,
  },
  {
    name: 'too-few-for-the-floor',
    shows: 'a shortage is priced at the strongest level, never infeasible',
    proof: 'Two desks wanted, both floor, one person, two half hours: 2 missing desk-half-hours.',
    sketch: {
      settings: only('one-duty-a-day', 'demand-cover'),
      templates: { '09-10': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '09-10', target: 2, floor: 2 }],
    },
    status: 'optimal',
    levels: { 'cover-floor': 2 * SHORT },
    assignmentCount: 1,
  },
  {
    name: 'floor-before-service',
    shows: 'one half hour of floor outweighs 96 of service',
    proof:
      'One person. The morning would save 12 half hours of 8 missing people (12 * 8 to 12 * 7), the afternoon one half hour of floor. ' +
      'The level of the floor decides: service is then short 12 * 8 = 96, and 7 further half hours of the afternoon are not asked for.',
    sketch: {
      settings: only('one-duty-a-day', 'demand-cover'),
      templates: { '07-13': { days: 'Mon' }, '14-18': { days: 'Mon' } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 8 },
        { days: 'Mon', hours: '14-14:30', target: 1, floor: 1 },
      ],
    },
    status: 'optimal',
    levels: { service: 96 * SHORT },
    assignmentCount: 1,
  },
  {
    name: 'contract-makes-surplus',
    shows: 'contract hours are law: whoever is due works, and the surplus costs a little',
    proof:
      'Two duties are due, one is wanted: 12 half hours of surplus or of nothing wanted; Tuesday wants nobody, which prices nothing.',
    sketch: {
      people: ['bianchi', 'rossi'].map((id) => ({ id, weeklyMinutes: 360, daysPerWeek: 1 })),
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
    },
    status: 'optimal',
    levels: { service: 12 * SURPLUS },
    assignmentCount: 2,
  },
  {
    name: 'breaks-in-turn',
    shows: 'the break of 7 h 12 is shared out so that the floor of one always holds',
    proof:
      'Two people, each away for 30 minutes within 11:30 to 13:30: two half hours below the target of 2 at least; ' +
      'at different times the floor of 1 always holds. The duty ends at 15:42, so 15:30 to 16:00 is not asked for.',
    sketch: {
      people: ['bianchi', 'rossi'].map((id) => ({ id, weeklyMinutes: 432, daysPerWeek: 1 })),
      templates: {
        '08:00-15:42': { days: 'Mon', breakMinutes: 30, breakStarts: ['11:30', '12:00', '12:30', '13:00'] },
      },
      demand: [{ days: 'Mon', hours: '08-15:30', target: 2, floor: 1 }],
    },
    status: 'optimal',
    levels: { service: 2 * SHORT },
    assignmentCount: 2,
  },
  {
    name: 'rest-costs-an-evening',
    shows: 'eleven hours of rest are law even where the floor is missed',
    proof:
      'Sunday evening was worked to 20:30; the only duty of Monday starts at 06:00: 9 h 30. Its 12 half hours of floor stay empty.',
    sketch: {
      settings: only('one-duty-a-day', 'demand-cover', 'minimum-daily-rest'),
      templates: { '06-12': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '06-12', target: 1, floor: 1 }],
      history: duties('Sun-1 14:30-20:30'),
    },
    status: 'optimal',
    levels: { 'cover-floor': 12 * SHORT },
    assignmentCount: 0,
  },
  {
    name: 'squads-mirror',
    shows: 'two squads share the opening day: 7.45 to 17.45 with an overlap at noon',
    proof:
      'One person of each squad, bands given: both windows are covered, and both are there for the whole half hours from 12:00 to 13:30: a surplus of 3.',
    sketch: {
      people: [
        { id: 'bianchi', squadId: 'a', weeklyMinutes: 360, daysPerWeek: 1 },
        { id: 'rossi', squadId: 'b', weeklyMinutes: 360, daysPerWeek: 1 },
      ],
      squads: { a: { Mon: 'morning' }, b: { Mon: 'afternoon' } },
      templates: { '07:45-13:45': { days: 'Mon', isTurno: true }, '11:45-17:45': { days: 'Mon', isTurno: true } },
      demand: [{ days: 'Mon', hours: '08-17:30', target: 1, floor: 1 }],
    },
    status: 'optimal',
    levels: { service: 3 * SURPLUS },
    assignmentCount: 2,
  },
  {
    name: 'rotation-by-priority',
    shows: 'presence turns are shared 2 : 1 between no priority and the highest',
    proof:
      'Six turns (two people a day for three days), weights 1, 1 and 1/2: shares 2.4, 2.4 and 1.2. Whole days nearest to it are 2, 2, 2 or 3, 2, 1: ' +
      '10 * (0.4² + 0.4²) + 20 * 0.8² = 2 + 2 + 13 = 17 against 10 * (0.6² + 0.4²) + 20 * 0.2² = 4 + 2 + 1 = 7, each person rounded.',
    sketch: {
      people: ['bianchi', 'neri', 'rossi'].map((id) => ({
        id,
        works: 'Mon-Wed',
        agreement: WEEKDAYS,
        weeklyMinutes: 1080,
        daysPerWeek: 3,
        remotePriority: id === 'rossi' ? 1 : 0,
      })),
      templates: { '07-13': { days: 'Mon-Wed', modes: ['on-site', 'agile'] } },
      contingents: [{ days: 'Mon-Wed', min: 2, max: 2 }],
    },
    status: 'optimal',
    levels: { fairness: 7 },
    assignmentCount: 9,
  },
  {
    name: 'wishes-against-each-other',
    shows: 'of two wishes for the same day off the more important one is granted',
    proof: 'One of two must work: refusing the medium wish costs 2 * 10, the high one 4 * 10.',
    sketch: {
      people: ['bianchi', 'rossi'],
      settings: only('one-duty-a-day', 'demand-cover', 'wishes'),
      templates: { '07-13': { days: 'Sat' } },
      demand: [{ days: 'Sat', hours: '07-13', target: 1 }],
      wishes: [
        { person: 'bianchi', days: 'Sat', kind: 'off', importance: 'high' },
        { person: 'rossi', days: 'Sat', kind: 'off', importance: 'medium' },
      ],
    },
    status: 'optimal',
    levels: { wishes: 20 },
    assignmentCount: 1,
  },
  {
    name: 'absence-changes-little',
    shows: 'a known roster is mended by as few changes as possible',
    proof:
      'Rossi falls ill on Monday; the free one of the two takes over: 2 changed person-days (one off, one on), 10 points each.',
    sketch: {
      people: [{ id: 'rossi', absent: 'Mon' }, 'bianchi', 'verdi'],
      settings: only('one-duty-a-day', 'availability', 'demand-cover', 'stability'),
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 2 }],
      baseline: [...duties('Mon 07-13'), ...dutiesOf('verdi', 'Mon 07-13')],
    },
    status: 'optimal',
    levels: { stability: 20 },
    assignmentCount: 2,
  },
  {
    name: 'contract-that-no-week-meets',
    shows: 'the only infeasible problems are those whose data break the law by themselves',
    proof: '35 h can not be made of duties of 6 h.',
    sketch: { people: [{ id: 'rossi', weeklyMinutes: 2100 }], templates: { '07-13': { days: 'Mon-Sat' } } },
    status: 'infeasible',
    levels: {},
    assignmentCount: 0,
  },
];
