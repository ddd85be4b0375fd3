import type { PlanningData } from '../../src/modules/rosters/planning-data';
import type { OrganisationImport } from '../../src/modules/organisation/organisation-records.service';
import type { PersonnelImport } from '../../src/modules/staff/import-staff';

/** Values that must never leave the personnel office: tests look for them in every other answer. */
export const CANARY = {
  birthDate: '1961-03-14',
  commute: 'far',
  reason: 'canary-reason-of-absence',
  exemption: 'no-small-hours',
  exemptionDocument: '2020/7654321',
} as const;

const WEEK = [1, 2, 3, 4, 5] as const;
const AGILE_BY_CLASS = {
  'non-deferrable': 'on-site',
  'public-contact': 'on-site',
  'digital-platform': 'agile',
  'contact-centre': 'agile',
  administrative: 'agile',
} as const;

/**
 * A small body: two units, two sites, three people. Ids start with `prefix`, so that a test can hold two bodies.
 * Every table of `PlanningData` that is kept by the rooms of reference data has at least one row.
 */
export function samplePlanningData(prefix = ''): PlanningData {
  const id = (name: string): string => `${prefix}${name}`;
  const person = (name: string, unit: string, squad: string | null): PlanningData['people'][number] => ({
    id: id(name),
    unitId: id(unit),
    homeSiteId: id('larga'),
    otherSiteIds: [id('quarenghi')],
    contractId: id('full-time'),
    squadId: squad,
    qualificationIds: ['registrar'],
    remotePriority: 0.625,
    remotePriorityClass: 0,
    employedFrom: null,
    employedTo: null,
  });
  const unbounded = { maxVisitorsInside: null, placesCount: null, placesUntil: null };
  return {
    body: { name: `Comune ${prefix}`, timeZone: 'Europe/Rome' },
    units: [
      { id: id('registry'), name: 'Servizi anagrafici', directorate: id('civic') },
      { id: id('sport'), name: 'Sport', directorate: id('civic') },
    ],
    sites: [
      { id: id('larga'), name: 'Larga', address: 'Via Larga 12', deskCount: null, ...unbounded },
      { id: id('quarenghi'), name: 'Quarenghi', address: 'Via Quarenghi 21', deskCount: 4, ...unbounded },
    ],
    activities: [
      {
        id: id('desk'),
        name: 'Sportello',
        activityClass: 'public-contact',
        canBeRemote: false,
        qualificationIds: ['registrar'],
        unitIds: [id('registry')],
        siteIds: [],
      },
      {
        id: id('files'),
        name: 'Pratiche',
        activityClass: 'administrative',
        canBeRemote: true,
        qualificationIds: [],
        unitIds: [],
        siteIds: [id('larga')],
      },
    ],
    contracts: [
      {
        id: id('full-time'),
        name: 'Tempo pieno',
        weeklyMinutes: 2160,
        daysPerWeek: 5,
        weekdays: WEEK,
        shiftTemplateIds: [id('day')],
      },
    ],
    people: [
      person('anna', 'registry', id('squad-a')),
      person('bruno', 'registry', null),
      person('carla', 'sport', null),
    ],
    openingHours: [
      { siteId: id('larga'), weekday: 1, opensMinuteOfDay: 510, closesMinuteOfDay: 930, from: null, to: null },
      {
        siteId: id('larga'),
        weekday: 2,
        opensMinuteOfDay: 510,
        closesMinuteOfDay: 930,
        from: '2020-05-04',
        to: '2020-12-31',
      },
    ],
    serviceHours: [
      {
        ...{ siteId: id('larga'), unitId: null, weekday: 1, fromMinuteOfDay: 480, toMinuteOfDay: 960 },
        ...{ from: null, to: null },
      },
      {
        ...{ siteId: id('larga'), unitId: id('registry'), weekday: 2, fromMinuteOfDay: 480, toMinuteOfDay: 1140 },
        ...{ from: '2020-05-04', to: '2020-12-31' },
      },
    ],
    shiftTemplates: [
      {
        id: id('day'),
        name: 'Giornata',
        weekdays: WEEK,
        startMinuteOfDay: 480,
        endMinuteOfDay: 942,
        breakMinutes: 30,
        breakFromMinuteOfDay: 690,
        breakToMinuteOfDay: 810,
        band: 'full-day',
        isTurno: false,
        modes: ['on-site', 'agile'],
        unitIds: [],
        siteIds: [id('larga'), id('quarenghi')],
        coPresenceReason: 'picco del pranzo',
      },
    ],
    visitProfiles: [
      {
        siteId: id('quarenghi'),
        activityId: id('desk'),
        weekdays: [6],
        fromMinuteOfDay: 510,
        toMinuteOfDay: 720,
        visitsPerHour: null,
        yearlyVisits: 1_200,
        openWeeksPerYear: 48,
        hourlyFactors: [{ fromMinuteOfDay: 480, factor: 1.5 }],
        serviceMinutes: 12.5,
        targetWaitMinutes: 4,
        maxOccupancy: null,
        minDeskCount: 1,
        appointmentShare: 0.25,
        priorityShare: 0.05,
        priorityLane: 'priority',
        from: '2020-05-04',
        to: null,
      },
    ],
    guestDesks: [
      {
        siteId: id('quarenghi'),
        name: 'Ospedale San Raffaele',
        weekdays: [2, 4],
        fromMinuteOfDay: 540,
        toMinuteOfDay: 720,
        deskCount: 1,
        from: null,
        to: null,
      },
    ],
    demand: [
      {
        siteId: id('larga'),
        activityId: id('desk'),
        weekdays: WEEK,
        fromMinuteOfDay: 510,
        toMinuteOfDay: 930,
        floorCount: 1,
        targetCount: 2,
        from: null,
        to: null,
      },
      {
        siteId: null,
        activityId: id('files'),
        weekdays: [1],
        fromMinuteOfDay: 510,
        toMinuteOfDay: 540,
        floorCount: 0,
        targetCount: 1,
        from: '2020-05-04',
        to: null,
      },
    ],
    contingents: [
      {
        unitId: id('registry'),
        siteId: id('larga'),
        weekdays: WEEK,
        from: '2020-05-04',
        to: null,
        minCount: 1,
        maxCount: 2,
        targetCount: 1,
      },
    ],
    phases: ['registry', 'sport'].map((unit) => ({
      id: id('start'),
      unitId: id(unit),
      from: '2020-05-04',
      to: '2020-05-31',
      defaultModeByClass: AGILE_BY_CLASS,
      maxAgileRatio: 0.5,
      maxAgileDaysPerWeek: 5,
      agileOnShiftDays: unit === 'registry',
      agreementRequired: false,
      ...{ directorateId: null, profileId: null, ramp: null, criteria: null, rotationWindowWeeks: null },
      presenceBounds: [],
      planLine: `/v1/phases/${id('start')}#unit:${id(unit)}`,
    })),
    squads: [{ id: id('squad-a'), alternation: 'weekly', anchorBand: 'morning', anchorOn: '2020-05-04' }],
    holidays: [{ on: '2020-06-02', name: 'Festa della Repubblica', kind: 'national' }],
    midweekHolidays: 'excluded',
    absences: [{ personId: id('anna'), from: '2020-05-05', to: '2020-05-06' }],
    agileAgreements: [{ personId: id('bruno'), from: '2020-05-04', to: null }],
    exemptions: [{ personId: id('bruno'), kind: CANARY.exemption, from: '2020-05-04', to: '2020-11-30' }],
    ...{ standbys: [], authorisedOvertime: [], companionWishes: [], dutyLimits: [], forbiddenSuccessions: [] },
    wishedHours: [],
    officeCover: [],
    wishes: [{ personId: id('bruno'), on: '2020-05-08', kind: 'off', importance: 'high' }],
    pinned: [
      {
        personId: id('bruno'),
        on: '2020-05-04',
        dutyId: id('day'),
        siteId: id('larga'),
        activityId: id('desk'),
        mode: 'on-site',
        startMinuteOfDay: 480,
        endMinuteOfDay: 942,
        paidMinutes: 432,
        breakStartMinuteOfDay: 720,
        breakMinutes: 30,
      },
    ],
    baseline: [],
    history: [],
    ledger: [
      {
        personId: id('anna'),
        presenceDays: 3,
        presenceDueDays: 2.5,
        agileDays: 2,
        mornings: 1,
        afternoons: 0,
        saturdays: 0,
        saturdaysDue: 0.25,
      },
    ],
    ruleSettings: { 'minimum-daily-rest': { parameters: { minRestMinutes: 660 } } },
  };
}

/** HR data of the sample's people, every value of it a canary. */
export function samplePersonnel(planning: PlanningData): PersonnelImport[] {
  return planning.people.map(({ id }) => ({
    personId: id,
    name: `Nome di ${id}`,
    birthDate: CANARY.birthDate,
    commute: CANARY.commute,
    publicTransport: true,
    absences: planning.absences
      .filter(({ personId }) => personId === id)
      .map(({ from, to }) => ({ from, to, reason: CANARY.reason })),
    exemptions: (planning.exemptions ?? [])
      .filter(({ personId }) => personId === id)
      .map(({ kind, from, to }) => ({
        ...{ kind, from, to, reviewBy: '2020-10-31' },
        ...{ issuedByRole: 'occupational-doctor', docRef: CANARY.exemptionDocument },
      })),
  }));
}

/** The sample's organisation as the import takes it. */
export function sampleOrganisation(bodyId: string, prefix: string, planning: PlanningData): OrganisationImport {
  return {
    body: { id: bodyId, ...planning.body, ruleSettings: planning.ruleSettings },
    directorates: [{ id: `${prefix}civic`, name: 'Servizi civici' }],
    units: planning.units,
    sites: planning.sites.map((site) => ({ ...site, kind: 'registry-office' })),
    activities: planning.activities,
    services: [
      {
        id: `${prefix}id-card`,
        name: 'Carta di identità',
        skillGroup: 'identity',
        activityId: `${prefix}desk`,
        isCore: true,
      },
    ],
  };
}
