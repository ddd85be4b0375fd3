import { addDays, toTime, weekdayOf } from './csv.mjs';
import { countDuringBreaks, PERIODS, registryProducts } from './milano-demand.mjs';
import { OFFICES } from './milano-tables.mjs';

/** Twenty minutes are three visits an hour at each desk. */
const SLOT_MINUTES = 20;

/** Lost and stolen identity cards: one visitor in twenty comes without an appointment. */
const WALK_IN_SHARE = 0.05;

/** Days of the four start weeks on which the doors open. */
export const START_DATES = Array.from({ length: 28 }, (_, day) => addDays(PERIODS[0].from, day)).filter(
  (on) => weekdayOf(on) <= 5,
);

/** How the ten registry offices receive. */
export function appointmentSlots() {
  return OFFICES.map(({ id }) => ({
    ...{ site: id, activity: 'sportello-anagrafico' },
    ...{ slot_minutes: SLOT_MINUTES, walk_in_share: WALK_IN_SHARE, floor: 2 },
  }));
}

/** Bookings of the start phase, office by office and day by day. */
export function appointments() {
  return OFFICES.flatMap((office) => {
    const { frontOffice } = registryProducts(office, PERIODS[0]);
    return START_DATES.flatMap((on) =>
      startsOfDay(frontOffice).map(([start, count]) => ({
        ...{ site: office.id, activity: 'sportello-anagrafico', on, start: toTime(start), count },
      })),
    );
  });
}

/**
 * Every desk but one is booked through; the last is for who comes without an appointment. While a third of the people is
 * on break, and once the part-timers have left at 14.30, as many fewer are booked. No appointment runs into the next of
 * these parts of the day, nor past 15.00.
 *
 * @returns minute of the day and bookings of each start
 */
function startsOfDay(frontOffice) {
  const parts = [
    ...[
      [510, 720, frontOffice],
      [720, 810, countDuringBreaks(frontOffice)],
    ],
    ...[
      [810, 870, frontOffice],
      [870, 900, countDuringBreaks(frontOffice)],
    ],
  ];
  return parts.flatMap(([from, to, desks]) =>
    Array.from({ length: Math.floor((to - from) / SLOT_MINUTES) }, (_, slot) => [
      from + slot * SLOT_MINUTES,
      desks - 1,
    ]),
  );
}
