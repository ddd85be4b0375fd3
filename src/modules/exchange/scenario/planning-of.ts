import type { Assignment } from '../../../planner/problem/assignment';
import { mondayOf } from '../../../planner/problem/calendar';
import type { CriteriaSettings } from '../../../planner/rotation/criteria-score';
import { CivilTime } from '../../rosters/civil-time';
import type { PlanningData, ShiftTemplateData } from '../../rosters/planning-data';
import { dutyLimitsFor, type DutyLimitRule } from '../../staff/limits/duty-limit-rule';
import { holidaysOf } from './holidays-of';
import { ledgerOf } from './ledger-of';
import { peopleOf } from './people-of';
import { phaseLinesOf } from './phase-lines';
import { skillGroupsOf, skillNeedsOf } from './skill-needs-of';
import { appointmentsOf } from './appointments-of';
import type { ScenarioTables } from './scenario-tables';
import type { Settings } from './settings-schema';
import { breakWindow, endMinuteOfDay } from './tables/hours-tables';
import { officeCoverOf, wishedHoursOf } from './time-bands-of';
import { guestDesksOf, visitProfilesOf } from './visits-of';

/** Assignments of the three tables that hold some. */
export interface RecordedAssignments {
  readonly pinned: readonly Assignment[];
  readonly baseline: readonly Assignment[];
  readonly history: readonly Assignment[];
}

export type CompleteSettings = { readonly [K in keyof Settings]: NonNullable<Settings[K]> };

/** What a plan depends on. Of a person's HR data only the priority score goes in; of an absence only its days. */
export function planningOf(
  settings: CompleteSettings,
  tables: ScenarioTables,
  recorded: RecordedAssignments,
  criteria: CriteriaSettings,
): PlanningData {
  const { body, horizon } = settings;
  const civilTime = new CivilTime(body.timeZone);
  const phases = phaseLinesOf(settings.phases);
  const people = peopleOf(tables, phases, criteria, horizon.from);
  const civil = (assignments: readonly Assignment[]) => assignments.map((one) => civilTime.assignmentData(one));
  return {
    body: { name: body.name, timeZone: body.timeZone },
    units: tables.units.rows.map(({ cells: { id, name, directorate } }) => ({ id, name, directorate })),
    sites: tables.sites.rows.map(({ cells }) => ({
      ...{ id: cells.id, name: cells.name, address: cells.address },
      ...{ deskCount: cells.desks, maxVisitorsInside: cells.visitors_inside },
      ...{ placesCount: cells.places, placesUntil: cells.places_until },
    })),
    activities: tables.activities.rows.map(({ cells }) => ({
      id: cells.id,
      name: cells.name,
      activityClass: cells.class,
      canBeRemote: cells.remote,
      qualificationIds: cells.qualifications,
      unitIds: cells.units,
      siteIds: cells.sites,
    })),
    contracts: tables.contracts.rows.map(({ cells }) => ({
      id: cells.id,
      name: cells.name,
      weeklyMinutes: cells.weekly_hours,
      daysPerWeek: cells.days_per_week,
      weekdays: cells.weekdays,
      shiftTemplateIds: cells.shifts,
      ...(cells.cycle_from === null
        ? {}
        : { cycle: { minutesOfWeeks: cells.cycle_hours, anchorOn: cells.cycle_from } }),
    })),
    people,
    openingHours: tables.openingHours.rows.flatMap(({ cells }) =>
      cells.weekdays.map((weekday) => ({
        siteId: cells.site,
        weekday,
        opensMinuteOfDay: cells.opens,
        closesMinuteOfDay: cells.closes,
        from: cells.from,
        to: cells.to,
      })),
    ),
    serviceHours: tables.serviceHours.rows.flatMap(({ cells }) =>
      cells.weekdays.map((weekday) => ({
        ...{ siteId: cells.site, unitId: cells.unit, weekday, fromMinuteOfDay: cells.start },
        ...{ toMinuteOfDay: endMinuteOfDay(cells.start, cells.end), from: cells.from, to: cells.to },
      })),
    ),
    shiftTemplates: shiftTemplatesOf(tables),
    demand: tables.demand.rows.map(({ cells }) => ({
      siteId: cells.site,
      activityId: cells.activity,
      weekdays: cells.weekdays,
      fromMinuteOfDay: cells.start,
      toMinuteOfDay: cells.end,
      floorCount: cells.floor,
      targetCount: cells.target,
      from: cells.from,
      to: cells.to,
      ...(cells.visits_per_hour === null || cells.service_minutes === null
        ? {}
        : { arrivals: { visitsPerHour: cells.visits_per_hour, serviceMinutes: cells.service_minutes } }),
    })),
    visitProfiles: visitProfilesOf(tables),
    guestDesks: guestDesksOf(tables),
    skillNeeds: skillNeedsOf(tables),
    ...(settings.services.skillNeeds ? { skillGroups: skillGroupsOf(tables) } : {}),
    ...appointmentsOf(tables),
    contingents: tables.contingents.rows.map(({ cells }) => ({
      unitId: cells.unit,
      siteId: cells.site,
      ...(cells.activity === null ? {} : { activityId: cells.activity }),
      ...(cells.shift === null ? {} : { shiftTemplateId: cells.shift }),
      weekdays: cells.weekdays,
      from: cells.from,
      to: cells.to,
      minCount: cells.min,
      maxCount: cells.max,
      targetCount: cells.target ?? cells.min,
    })),
    phases: phases.map(({ line }) => line),
    squads: settings.squads,
    holidays: holidaysOf(settings.holidays, horizon.from),
    midweekHolidays: settings.holidays.midweek,
    absences: tables.absences.rows.map(({ cells: { person, from, to } }) => ({ personId: person, from, to })),
    agileAgreements: tables.agileAgreements.rows.map(({ cells: { person, from, to } }) => ({
      personId: person,
      from,
      to,
    })),
    exemptions: tables.exemptions.rows.map(({ cells: { person, kind, from, to } }) => ({
      ...{ personId: person, kind, from, to },
    })),
    standbys: tables.standbys.rows.map(({ cells: { person, on, start, end } }) => ({
      ...{ personId: person, on, startMinuteOfDay: start },
      endMinuteOfDay: endMinuteOfDay(start, end),
    })),
    authorisedOvertime: tables.overtime.rows.map(({ cells: { person, week, hours } }) => ({
      ...{ personId: person, weekOn: mondayOf(week), minutes: hours },
    })),
    wishes: tables.wishes.rows.map(({ cells: { person, on, wish, importance } }) => ({
      personId: person,
      on,
      kind: wish,
      importance,
    })),
    companionWishes: tables.companionWishes.rows.map(
      ({ cells: { person, companion, wish, importance, from, to } }) => ({
        ...{ personId: person, companionId: companion, kind: wish, importance },
        ...{ from, to },
      }),
    ),
    wishedHours: wishedHoursOf(tables),
    officeCover: officeCoverOf(tables),
    forbiddenSuccessions: tables.forbiddenSuccessions.rows.map(({ cells: { shift, next_shift, free_days } }) => ({
      dutyId: shift,
      nextDutyId: next_shift,
      freeDaysBetween: free_days === 0 ? 0 : 1,
    })),
    dutyLimits: dutyLimitsFor(people, dutyLimitRulesOf(tables)),
    pinned: civil(recorded.pinned),
    baseline: civil(recorded.baseline),
    history: civil(recorded.history),
    ledger: ledgerOf(tables.ledger),
    ruleSettings: settings.rules,
  };
}

/** Duty limits as they are written, for a person, a contract, or everybody. */
export function dutyLimitRulesOf({ dutyLimits }: Pick<ScenarioTables, 'dutyLimits'>): readonly DutyLimitRule[] {
  return dutyLimits.rows.map(({ cells: { person, contract, shifts, period, min, max } }) => ({
    ...{ personId: person, contractId: contract, dutyIds: shifts },
    ...{ minCount: min, maxCount: max, period },
  }));
}

export function shiftTemplatesOf({
  shiftTemplates,
}: Pick<ScenarioTables, 'shiftTemplates'>): readonly ShiftTemplateData[] {
  return shiftTemplates.rows.map(({ cells }) => {
    const window = breakWindow(cells);
    return {
      id: cells.id,
      name: cells.name,
      weekdays: cells.weekdays,
      startMinuteOfDay: cells.start,
      endMinuteOfDay: endMinuteOfDay(cells.start, cells.end),
      breakMinutes: cells.break_minutes,
      breakFromMinuteOfDay: window?.from ?? null,
      breakToMinuteOfDay: window?.to ?? null,
      band: cells.band,
      isTurno: cells.turno,
      modes: cells.modes,
      unitIds: cells.units,
      siteIds: cells.sites,
      coPresenceReason: cells.co_presence,
    };
  });
}
