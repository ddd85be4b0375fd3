import { addDays, mondayOf } from '../../planner/problem/calendar';
import { disconnection, type DisconnectionFinding } from '../../planner/staffing/timetable/disconnection';
import {
  openingCoverage,
  type OpeningJudgement,
  type OpeningNeeds,
} from '../../planner/staffing/timetable/opening-coverage';
import { HANDOVER_MINUTES, overlapsOf, type Overlap } from '../../planner/staffing/timetable/overlap-limit';
import {
  serviceFindings,
  serviceTime,
  weeklyServiceMinutes,
  type ServiceFinding,
  type ServiceTime,
} from '../../planner/staffing/timetable/service-time';
import { WEEKDAYS, type WeekdayWindow } from '../../planner/staffing/timetable/timetable';
import { turnoEligibility, type TurnoJudgement } from '../../planner/staffing/timetable/turno-eligibility';
import { deskNeedsOn } from '../demand/desk-needs';
import { isInPeriod } from '../rosters/period';
import { isAmong, isWorkedAt, peopleAt, rotatingPeopleCount, shiftsOfUnit, shiftsOnSite } from './offered-shifts';
import type { ContractData, OpeningHoursData, PlanningData, ServiceHoursData } from '../rosters/planning-data';

/** What a timetable gives in an ordinary week; holidays are left aside. */
export interface TimetableJudgement {
  /** Monday of the first planned week it holds in. */
  readonly from: string;
  /** Sunday of the last one. */
  readonly to: string;
  /** The sites with doors, with the service hours these lie in. */
  readonly sites: readonly (OpeningJudgement & { readonly siteId: string; readonly service: ServiceJudgement })[];
  /** The units with shifts meant as turns of a rotation, at each of their sites. */
  readonly rotations: readonly (TurnoJudgement & {
    readonly unitId: string;
    readonly siteId: string;
    /** Whether the service hours of the test are stated by the body or derived from the shifts. */
    readonly serviceSource: ServiceTime['source'];
    readonly overlaps: readonly Overlap[];
  })[];
  /** The units with agile shifts that take too much. */
  readonly agile: readonly { readonly unitId: string; readonly findings: readonly DisconnectionFinding[] }[];
}

/** The service hours of a site in a week, and what they do not go together with. */
export interface ServiceJudgement {
  readonly source: ServiceTime['source'];
  readonly weeklyMinutes: number;
  readonly findings: readonly ServiceFinding[];
}

/**
 * Judges opening hours and shift templates of the weeks that some days lie in, without any roster. Weeks one after the other
 * with the same outcome are one judgement.
 */
export function judgeTimetables(
  planning: PlanningData,
  days: readonly { readonly on: string }[],
  needs: OpeningNeeds,
  handoverMinutes = HANDOVER_MINUTES,
): readonly TimetableJudgement[] {
  const mondays = [...new Set(days.map(({ on }) => mondayOf(on)))].sort();
  const judgements: TimetableJudgement[] = [];
  for (const monday of mondays) {
    const week = judgeWeek(planning, monday, needs, handoverMinutes);
    const last = judgements.at(-1);
    if (
      last !== undefined &&
      JSON.stringify({ ...last, from: '', to: '' }) === JSON.stringify({ from: '', to: '', ...week })
    )
      judgements[judgements.length - 1] = { ...last, to: addDays(monday, 6) };
    else judgements.push({ from: monday, to: addDays(monday, 6), ...week });
  }
  return judgements;
}

type Week = Omit<TimetableJudgement, 'from' | 'to'>;

function judgeWeek(planning: PlanningData, monday: string, needs: OpeningNeeds, handoverMinutes: number): Week {
  const holds = (row: { readonly from: string | null; readonly to: string | null }, weekday: number) =>
    isInPeriod(row, addDays(monday, weekday - 1));
  const openings = planning.openingHours
    .filter((row) => holds(row, row.weekday))
    .map((row) => ({ ...row, fromMinuteOfDay: row.opensMinuteOfDay, toMinuteOfDay: row.closesMinuteOfDay }));
  const stated = (planning.serviceHours ?? []).filter((row) => holds(row, row.weekday));
  const floors = [
    ...deskDemand(planning).flatMap(({ weekdays, ...row }) =>
      weekdays.filter((weekday) => holds(row, weekday)).map((weekday) => ({ ...row, weekday })),
    ),
    ...visitFloors(planning, monday),
  ];
  const at = <Row extends { readonly siteId: string | null }>(rows: readonly Row[], siteId: string) =>
    rows.filter((row) => row.siteId === siteId);
  return {
    sites: [...new Set(openings.map(({ siteId }) => siteId))].map((siteId) => {
      const timetable = { openings: at(openings, siteId), shifts: shiftsOnSite(planning, siteId) };
      const service = serviceTime(at(stated, siteId), timetable.shifts);
      return {
        siteId,
        ...openingCoverage({ ...timetable, floors: at(floors, siteId) }, needs),
        service: {
          source: service.source,
          weeklyMinutes: weeklyServiceMinutes(service),
          findings: serviceFindings(service, timetable.openings, timetable.shifts),
        },
      };
    }),
    rotations: planning.units.flatMap(({ id }) => rotationsOf(planning, id, stated, handoverMinutes)),
    agile: planning.units.flatMap(({ id: unitId }) => {
      const findings = agileFindings(planning, unitId, openings, stated);
      return findings.length > 0 ? [{ unitId, findings }] : [];
    }),
  };
}

/** Needs at desks: those of work on site for the public or that cannot wait. */
function deskDemand({ demand, activities }: PlanningData): PlanningData['demand'] {
  const classes = new Map(activities.map((activity) => [activity.id, activity.activityClass]));
  return demand.filter(({ activityId }) =>
    ['public-contact', 'non-deferrable'].includes(classes.get(activityId) ?? ''),
  );
}

/** Fewest desks of the visit profiles, half hour by half hour while doors are open. */
function visitFloors(planning: PlanningData, monday: string) {
  return WEEKDAYS.flatMap((weekday) =>
    deskNeedsOn(planning, { on: addDays(monday, weekday - 1), weekday }).map((need) => ({
      ...{ siteId: need.siteId, activityId: need.activityId, weekday, floorCount: need.floorCount },
      ...{ fromMinuteOfDay: need.startMinuteOfDay, toMinuteOfDay: need.endMinuteOfDay },
    })),
  );
}

/** Service hours of a unit: its own, and those of every unit at the sites. */
function statedFor(
  stated: readonly ServiceHoursData[],
  unitId: string,
  isAtSite: (siteId: string) => boolean,
): readonly ServiceHoursData[] {
  return stated.filter((row) => isAtSite(row.siteId) && (row.unitId === null || row.unitId === unitId));
}

function rotationsOf(
  planning: PlanningData,
  unitId: string,
  stated: readonly ServiceHoursData[],
  handoverMinutes: number,
): Week['rotations'] {
  return planning.sites.flatMap(({ id: siteId }) => {
    const people = peopleAt(planning, siteId).filter((person) => person.unitId === unitId);
    const shifts = shiftsOfUnit(planning, unitId).filter((shift) => isWorkedAt(shift, siteId));
    const turns = shifts.filter(({ isTurno }) => isTurno);
    if (people.length === 0 || turns.length === 0) return [];
    const rotatingCount = rotatingPeopleCount(planning, people, shifts);
    const service = serviceTime(
      statedFor(stated, unitId, (id) => id === siteId),
      shifts,
    );
    return [
      {
        ...{ unitId, siteId, serviceSource: service.source },
        ...turnoEligibility(shifts, rotatingCount, service),
        overlaps: overlapsOf(shifts, handoverMinutes),
      },
    ];
  });
}

function agileFindings(
  planning: PlanningData,
  unitId: string,
  openings: readonly (OpeningHoursData & WeekdayWindow)[],
  stated: readonly ServiceHoursData[],
): readonly DisconnectionFinding[] {
  const people = planning.people.filter((person) => person.unitId === unitId);
  const contracts = planning.contracts.filter(({ id }) => people.some(({ contractId }) => contractId === id));
  const sites = new Set(people.map(({ homeSiteId }) => homeSiteId));
  const offered = shiftsOfUnit(planning, unitId);
  const shortestMeans = new Map(
    offered.flatMap(({ id }) => {
      const means = contracts.filter((contract) => isAmong(contract.shiftTemplateIds, id)).map(meanDailyMinutes);
      return means.length === 0 ? [] : [[id, Math.min(...means)] as const];
    }),
  );
  const worked = offered.filter(({ id }) => shortestMeans.has(id));
  return disconnection(
    worked,
    openings.filter(({ siteId }) => sites.has(siteId)),
    shortestMeans,
    statedFor(stated, unitId, (siteId) => sites.has(siteId)),
  );
}

/** Contract minutes of a working day, on average over the weeks of its cycle. */
function meanDailyMinutes({ weeklyMinutes, cycle, daysPerWeek }: ContractData): number {
  const weeks = cycle?.minutesOfWeeks ?? [weeklyMinutes];
  return weeks.reduce((sum, minutes) => sum + minutes, 0) / weeks.length / daysPerWeek;
}
