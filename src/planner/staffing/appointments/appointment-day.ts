/** How a site receives by appointment for one service. */
export interface AppointmentRule {
  /** Minutes an appointment keeps a desk busy: 20 make three an hour at each desk. */
  readonly slotMinutes: number;
  /** Share of all visitors who come without an appointment, at least 0 and below 1. */
  readonly walkInShare: number;
  /** Desks without which the service cannot open while visitors are expected. */
  readonly floorCount: number;
}

/** Appointments that start at the same time. */
export interface BookedStart {
  readonly startMinuteOfDay: number;
  readonly count: number;
}

/** What the visitors of one half hour ask for. */
export interface AppointmentHalfHour {
  readonly startMinuteOfDay: number;
  /** Appointments that start in it. */
  readonly bookedCount: number;
  /** Most visitors with an appointment at desks at the same time. */
  readonly bookedDeskCount: number;
  /** Visitors expected without an appointment; a mean, so not whole. */
  readonly walkInCount: number;
  /** Desks these keep busy on average, not whole. */
  readonly walkInDeskCount: number;
  /** Whole desks that serve all of them, at least the floor. */
  readonly neededDeskCount: number;
}

export const HALF_HOUR_MINUTES = 30;

/** A sum of thirds such as 2/3 + 1/3 may lie a hair above 1; no desk is opened for that. */
const ROUNDING = 1e-9;

/**
 * Desks a day's appointments ask for, half hour by half hour. A site that receives by appointment has no queue, so no
 * Erlang formula: capacity is open desks times slots an hour, and the need the most visitors at desks at one time.
 *
 * Visitors without an appointment come when they have to, so that their mean is spread evenly from the first appointment
 * of the day to the last: `bookings * share / (1 - share)` in all.
 *
 * @returns half hours from the first appointment's to the last one's, in order; none where nothing is booked
 */
export function appointmentDay(
  booked: readonly BookedStart[],
  { slotMinutes, walkInShare, floorCount }: AppointmentRule,
): readonly AppointmentHalfHour[] {
  const real = booked.filter(({ count }) => count > 0);
  if (real.length === 0) return [];
  const starts = real.map(({ startMinuteOfDay }) => startMinuteOfDay);
  const first = halfHourOf(Math.min(...starts));
  const last = halfHourOf(Math.max(...starts) + slotMinutes - 1);
  const halfHours = (last - first) / HALF_HOUR_MINUTES + 1;
  const total = real.reduce((sum, { count }) => sum + count, 0);
  const walkInCount = (total * walkInShare) / (1 - walkInShare) / halfHours;
  const walkInDeskCount = (walkInCount * slotMinutes) / HALF_HOUR_MINUTES;
  return Array.from({ length: halfHours }, (_, index) => {
    const start = first + index * HALF_HOUR_MINUTES;
    const bookedDeskCount = mostAtOnce(real, slotMinutes, start, start + HALF_HOUR_MINUTES);
    const bookedCount = real.reduce(
      (sum, { startMinuteOfDay, count }) => sum + (halfHourOf(startMinuteOfDay) === start ? count : 0),
      0,
    );
    const neededDeskCount = Math.max(floorCount, wholeDesks(bookedDeskCount + walkInDeskCount));
    return { startMinuteOfDay: start, bookedCount, bookedDeskCount, walkInCount, walkInDeskCount, neededDeskCount };
  });
}

/** Desks that hold a mean number of visitors at a time. */
export function wholeDesks(visitors: number): number {
  return Math.ceil(visitors - ROUNDING);
}

/** Whole desks left of some, where others keep a mean number of them busy. */
export function desksLeft(desks: number, busy: number): number {
  return Math.floor(desks - busy + ROUNDING);
}

/** Most visitors with an appointment at the same time between two minutes, the second exclusive. */
export function mostAtOnce(booked: readonly BookedStart[], slotMinutes: number, from: number, to: number): number {
  const moments = [from, ...booked.map(({ startMinuteOfDay }) => startMinuteOfDay)].filter(
    (minute) => minute >= from && minute < to,
  );
  return Math.max(
    ...moments.map((minute) =>
      booked.reduce(
        (sum, { startMinuteOfDay, count }) =>
          sum + (startMinuteOfDay <= minute && minute < startMinuteOfDay + slotMinutes ? count : 0),
        0,
      ),
    ),
  );
}

/** The half hour of the clock a minute of the day lies in, by its start. */
export function halfHourOf(minuteOfDay: number): number {
  return Math.floor(minuteOfDay / HALF_HOUR_MINUTES) * HALF_HOUR_MINUTES;
}
