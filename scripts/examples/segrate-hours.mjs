import { toTime } from './csv.mjs';

/** The back office is open to colleagues in the morning, and on two afternoons until half past five. */
export const OFFICE_COVER = [
  { unit: 'back-office', weekdays: 'mon-fri', start: '08:30', end: '09:00', required: 8 },
  { unit: 'back-office', weekdays: 'mon-fri', start: '09:00', end: '12:30', required: 13 },
  { unit: 'back-office', weekdays: 'mon-fri', start: '12:30', end: '14:00', required: 7 },
  { unit: 'back-office', weekdays: 'mon-fri', start: '14:00', end: '15:30', required: 8 },
  { unit: 'back-office', weekdays: 'tue thu', start: '15:30', end: '17:30', required: 4 },
  { unit: 'back-office', weekdays: 'mon wed fri', start: '15:30', end: '16:30', required: 3 },
];

/** Presence of days worked 6, 7:12, 6:45, 8 and 9 hours; over six hours with the break of 30 minutes. */
const [SIX, SEVEN_TWELVE, SIX_FORTY_FIVE, EIGHT, NINE] = [360, 462, 435, 510, 570];

/** Weeks of 36 hours people ask for where a body lets them: usual start, and the days of each length. */
const WEEKS = [
  { start: 450, days: [['mon-fri', SEVEN_TWELVE]] },
  { start: 480, days: [['mon-fri', SEVEN_TWELVE]] },
  { start: 480, days: [['mon-fri', SEVEN_TWELVE]] },
  { start: 540, days: [['mon-fri', SEVEN_TWELVE]] },
  { start: 600, days: [['mon-fri', SEVEN_TWELVE]] },
  {
    start: 480,
    days: [
      ['mon wed fri', SIX],
      ['tue thu', NINE],
    ],
  },
  {
    start: 510,
    days: [
      ['mon wed fri', SIX],
      ['tue thu', NINE],
    ],
  },
  {
    start: 480,
    days: [
      ['tue thu fri', SIX],
      ['mon wed', NINE],
    ],
  },
  {
    start: 480,
    days: [
      ['mon tue wed fri', SIX_FORTY_FIVE],
      ['thu', NINE],
    ],
  },
  {
    start: 510,
    days: [
      ['mon tue thu', EIGHT],
      ['wed fri', SIX],
    ],
  },
  { start: 480, days: [['mon-thu', NINE]] },
];

/** Minutes by which single people start off the usual times. */
const OFFSETS = [-20, -10, -5, 0, 0, 0, 5, 10, 20];

/**
 * Rows of wished-hours.csv: four people of five wish a week of their own; one of them comes earlier than anybody may enter, and one
 * wishes an hour less than the contract.
 */
export function wishedHours(random, clerks) {
  const wishing = clerks.filter(() => random.chance(0.8));
  return wishing.flatMap(({ id }, index) => {
    const { start, days } = index === 0 ? { ...WEEKS[0], start: 405 } : random.pick(WEEKS);
    const from = start + (index === 0 ? 0 : random.pick(OFFSETS));
    const shorter = index === 1 ? 12 : 0;
    const tolerance_minutes = index === 0 ? 0 : random.pick([0, 10, 15, 15, 30]);
    const importance = random.pick(['low', 'medium', 'medium', 'high']);
    return days.map(([weekdays, minutes]) => ({
      person: id,
      weekdays,
      start: toTime(from),
      end: toTime(from + minutes - shorter),
      tolerance_minutes,
      importance,
    }));
  });
}
