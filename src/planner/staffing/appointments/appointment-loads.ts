import {
  appointmentDay,
  desksLeft,
  HALF_HOUR_MINUTES,
  halfHourOf,
  mostAtOnce,
  wholeDesks,
  type AppointmentHalfHour,
  type AppointmentRule,
  type BookedStart,
} from './appointment-day';

/** One service of a site on one day: what is booked, and the desks planned for it. */
export interface ServiceDay {
  readonly on: string;
  readonly activityId: string;
  readonly rule: AppointmentRule;
  readonly booked: readonly BookedStart[];
  /** Planned desks by the start of each half hour; none where missing. */
  readonly openDesks: ReadonlyMap<number, number>;
}

/** What one half hour of a service holds against what its desks can take. */
export interface AppointmentLoad {
  readonly on: string;
  readonly activityId: string;
  readonly startMinuteOfDay: number;
  readonly bookedCount: number;
  readonly walkInCount: number;
  readonly neededDeskCount: number;
  readonly openDeskCount: number;
  /** Visits the open desks can take in the half hour: 1.5 at each with slots of 20 minutes. */
  readonly capacityCount: number;
  /** Appointments starting in it that find no desk, or no room inside. */
  readonly excessCount: number;
  /** Most visitors of all services inside the site at once. */
  readonly visitorsInsideCount: number;
}

/** Appointments to move; `to` null: no desk is free on any of the days. */
export interface AppointmentMove {
  readonly activityId: string;
  readonly count: number;
  readonly from: { readonly on: string; readonly startMinuteOfDay: number };
  readonly to: { readonly on: string; readonly startMinuteOfDay: number } | null;
}

/**
 * Sets the appointments of a site beside its planned desks and says what to move. In the order of their starts,
 * appointments take the desks that visitors without one leave free; those that find none are moved to the next free start
 * of the same day, then to an earlier one, then to the days after it.
 *
 * @param days the services of one site, day by day; days after the last one of interest may follow as room to move to
 * @param maxVisitorsInside visitors who may be inside at once, over all services; null: no limit
 */
export function appointmentLoads(
  days: readonly ServiceDay[],
  maxVisitorsInside: number | null,
): { readonly loads: readonly AppointmentLoad[]; readonly moves: readonly AppointmentMove[] } {
  const dates = [...new Set(days.map(({ on }) => on))].sort();
  const sites = dates.map(
    (on) =>
      new SiteDay(
        days.filter((day) => day.on === on),
        maxVisitorsInside,
      ),
  );
  const excess = sites.map((site) => site.seatBooked());
  const moves = excess.flatMap((rest, index) => rest.flatMap((booking) => placed(booking, sites.slice(index))));
  return { loads: sites.flatMap((site, index) => site.loads(excess[index] ?? [])), moves };
}

/** Appointments of one start that found no desk. */
interface Unseated extends BookedStart {
  readonly on: string;
  readonly activityId: string;
}

/** Takes the free starts nearest after the booked one, then those before it, then the following days'. */
function placed(booking: Unseated, sites: readonly SiteDay[]): AppointmentMove[] {
  const { on, activityId, startMinuteOfDay } = booking;
  const moves: AppointmentMove[] = [];
  let left = booking.count;
  for (const [index, site] of sites.entries()) {
    const starts = site.startsOf(activityId);
    const later = starts.filter((start) => index > 0 || start > startMinuteOfDay);
    const earlier = starts.filter((start) => index === 0 && start < startMinuteOfDay).reverse();
    for (const start of [...later, ...earlier]) {
      if (left === 0) return moves;
      const count = site.seat(activityId, start, left);
      if (count === 0) continue;
      left -= count;
      moves.push({
        ...{ activityId, count, from: { on, startMinuteOfDay }, to: { on: site.on, startMinuteOfDay: start } },
      });
    }
  }
  return left === 0 ? moves : [...moves, { activityId, count: left, from: { on, startMinuteOfDay }, to: null }];
}

interface SeatedService {
  readonly day: ServiceDay;
  readonly halfHours: ReadonlyMap<number, AppointmentHalfHour>;
  readonly seated: BookedStart[];
}

/** The desks of a site on one day, as appointments take them. */
class SiteDay {
  readonly on: string;
  private readonly services: readonly SeatedService[];

  constructor(
    days: readonly ServiceDay[],
    private readonly maxVisitorsInside: number | null,
  ) {
    this.on = days[0]?.on ?? '';
    this.services = days.map((day) => ({
      day,
      halfHours: new Map(appointmentDay(day.booked, day.rule).map((one) => [one.startMinuteOfDay, one])),
      seated: [],
    }));
  }

  /** Seats what is booked, in the order of the starts; returns what finds no desk. */
  seatBooked(): Unseated[] {
    return this.services
      .flatMap(({ day }) => day.booked.map((booking) => ({ ...booking, on: this.on, activityId: day.activityId })))
      .sort((a, b) => a.startMinuteOfDay - b.startMinuteOfDay)
      .map((booking) => ({
        ...booking,
        count: booking.count - this.seat(booking.activityId, booking.startMinuteOfDay, booking.count),
      }))
      .filter(({ count }) => count > 0);
  }

  /** Seats as many of `wanted` as there is room for. */
  seat(activityId: string, startMinuteOfDay: number, wanted: number): number {
    const service = this.services.find(({ day }) => day.activityId === activityId);
    if (service === undefined) return 0;
    const count = Math.min(wanted, this.room(service, startMinuteOfDay));
    if (count > 0) service.seated.push({ startMinuteOfDay, count });
    return count;
  }

  /** Starts that desks are open for, in order: one slot after the other from each opening, and those in use. */
  startsOf(activityId: string): number[] {
    const service = this.services.find(({ day }) => day.activityId === activityId);
    if (service === undefined) return [];
    const { rule, booked, openDesks } = service.day;
    const starts = new Set(booked.map(({ startMinuteOfDay }) => startMinuteOfDay));
    const open = [...openDesks]
      .filter(([, desks]) => desks > 0)
      .map(([start]) => start)
      .sort((a, b) => a - b);
    let next = 0;
    for (const halfHour of open) {
      if (!open.includes(halfHour - HALF_HOUR_MINUTES)) next = halfHour;
      for (; next < halfHour + HALF_HOUR_MINUTES; next += rule.slotMinutes) starts.add(next);
    }
    return [...starts].sort((a, b) => a - b);
  }

  loads(excess: readonly Unseated[]): AppointmentLoad[] {
    return this.services.flatMap(({ day: { activityId, rule, openDesks }, halfHours }) =>
      [...new Set([...openDesks.keys(), ...halfHours.keys()])]
        .sort((a, b) => a - b)
        .map((start) => {
          const { bookedCount = 0, walkInCount = 0, neededDeskCount = 0 } = halfHours.get(start) ?? {};
          const openDeskCount = openDesks.get(start) ?? 0;
          const here = excess.filter(
            (one) => one.activityId === activityId && halfHourOf(one.startMinuteOfDay) === start,
          );
          return {
            ...{
              on: this.on,
              activityId,
              startMinuteOfDay: start,
              bookedCount,
              walkInCount,
              neededDeskCount,
              openDeskCount,
            },
            capacityCount: (openDeskCount * HALF_HOUR_MINUTES) / rule.slotMinutes,
            excessCount: here.reduce((sum, { count }) => sum + count, 0),
            visitorsInsideCount: this.visitorsInside(start),
          };
        }),
    );
  }

  private visitorsInside(start: number): number {
    const halfHours = this.services.flatMap((service) => service.halfHours.get(start) ?? []);
    return wholeDesks(halfHours.reduce((sum, one) => sum + one.bookedDeskCount + one.walkInDeskCount, 0));
  }

  /** Free desks through a whole appointment, and visitors who may still come in. */
  private room(service: SeatedService, start: number): number {
    const end = start + service.day.rule.slotMinutes;
    let room = Infinity;
    for (let halfHour = halfHourOf(start); halfHour < end; halfHour += HALF_HOUR_MINUTES) {
      const from = Math.max(start, halfHour);
      const to = Math.min(end, halfHour + HALF_HOUR_MINUTES);
      const free = (one: SeatedService, limit: number, busy: number) =>
        desksLeft(limit, busy) - mostAtOnce(one.seated, one.day.rule.slotMinutes, from, to);
      const open = service.day.openDesks.get(halfHour) ?? 0;
      room = Math.min(room, free(service, open, service.halfHours.get(halfHour)?.walkInDeskCount ?? 0));
      if (this.maxVisitorsInside === null) continue;
      const walkIns = this.services.reduce((sum, one) => sum + (one.halfHours.get(halfHour)?.walkInDeskCount ?? 0), 0);
      const inside = this.services.reduce(
        (sum, one) => sum + mostAtOnce(one.seated, one.day.rule.slotMinutes, from, to),
        0,
      );
      room = Math.min(room, desksLeft(this.maxVisitorsInside, walkIns) - inside);
    }
    return Math.max(0, room);
  }
}
