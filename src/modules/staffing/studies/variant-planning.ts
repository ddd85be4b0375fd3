import { addDays, mondayOf, weekdayOf } from '../../../planner/problem/calendar';
import { DomainError, type FieldError } from '../../../platform/errors/domain-error';
import { isWorkedAt } from '../../hours/offered-shifts';
import type { PlanningData, ShiftTemplateData } from '../../rosters/planning-data';
import type { CreateStaffingStudyDto, StudyVariantDto } from './create-staffing-study.dto';
import type { StudyVariant } from './run-study';
import type { StudyVisitsDto } from './study-rows.dto';

const ALWAYS = { from: null, to: null } as const;
const OPEN_WEEKS = 50;

/**
 * The variants of a request over the body's data.
 *
 * @throws DomainError `invalid`, naming every id that is unknown and every window that ends before it begins
 */
export function variantsOf(planning: PlanningData, request: CreateStaffingStudyDto): readonly StudyVariant[] {
  const errors: FieldError[] = [
    ...unknown(request.siteIds, planning.sites, 'site', '/siteIds'),
    ...request.variants.flatMap((variant, index) => variantErrors(planning, variant, `/variants/${index}`)),
  ];
  if (errors.length > 0) {
    throw new DomainError(
      'invalid',
      'invalid-values',
      `${errors.length} value(s) cannot be accepted; see errors.`,
      errors,
    );
  }
  return request.variants.map((variant) => ({
    name: variant.name,
    on: dayOf(planning, variant, request.on),
    planning: planningOf(planning, variant, request.siteIds),
  }));
}

/** The Monday from which a phase holds for a whole week, where the variant names one. */
function dayOf({ phases }: PlanningData, { on, phaseId }: StudyVariantDto, usual: string): string {
  const from = phases.find(({ id }) => id === phaseId)?.from;
  if (from === undefined) return on ?? usual;
  return weekdayOf(from) === 1 ? from : addDays(mondayOf(from), 7);
}

function planningOf(planning: PlanningData, variant: StudyVariantDto, siteIds: readonly string[]): PlanningData {
  const isStudied = (siteId: string | null) => siteId !== null && (siteIds.length === 0 || siteIds.includes(siteId));
  const others = <Row extends { readonly siteId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ siteId }) => !isStudied(siteId));
  const { openingHours, serviceHours, shiftTemplates, demand, visits } = variant;
  const changed: PlanningData = {
    ...planning,
    ...(openingHours && {
      openingHours: [
        ...others(planning.openingHours),
        ...openingHours.flatMap(({ weekdays, ...row }) => weekdays.map((weekday) => ({ ...row, weekday, ...ALWAYS }))),
      ],
    }),
    ...(serviceHours && {
      serviceHours: [
        ...others(planning.serviceHours ?? []),
        ...serviceHours.flatMap(({ weekdays, ...row }) =>
          weekdays.map((weekday) => ({ ...row, unitId: null, weekday, ...ALWAYS })),
        ),
      ],
    }),
    ...(demand && { demand: [...others(planning.demand), ...demand.map((row) => ({ ...row, ...ALWAYS }))] }),
  };
  const withVisits = visits === undefined ? changed : visited(changed, visits, others(planning.visitProfiles ?? []));
  return shiftTemplates === undefined ? withVisits : shifted(withVisits, shiftTemplates.map(templateOf), isStudied);
}

/** Visits in place of the people needed for the same work. */
function visited(
  planning: PlanningData,
  visits: readonly StudyVisitsDto[],
  others: NonNullable<PlanningData['visitProfiles']>,
): PlanningData {
  const isVisited = (siteId: string | null, activityId: string) =>
    visits.some((row) => row.siteId === siteId && row.activityId === activityId);
  return {
    ...planning,
    demand: planning.demand.filter(({ siteId, activityId }) => !isVisited(siteId, activityId)),
    visitProfiles: [
      ...others,
      ...visits.map((row) => ({
        ...row,
        ...{ fromMinuteOfDay: 0, toMinuteOfDay: 1440, visitsPerHour: null, openWeeksPerYear: OPEN_WEEKS },
        ...{ hourlyFactors: [], maxOccupancy: null, appointmentShare: 0, priorityShare: 0 },
        ...{ priorityLane: 'none' as const, ...ALWAYS },
      })),
    ],
  };
}

/** Contracts that allow one of the shifts replaced allow all the new ones: the question is the timetable, not who may. */
function shifted(
  planning: PlanningData,
  templates: readonly ShiftTemplateData[],
  isStudied: (siteId: string) => boolean,
): PlanningData {
  const studied = planning.sites.filter(({ id }) => isStudied(id));
  const replaced = new Set(
    planning.shiftTemplates.filter((shift) => studied.some(({ id }) => isWorkedAt(shift, id))).map(({ id }) => id),
  );
  return {
    ...planning,
    shiftTemplates: [...planning.shiftTemplates.filter(({ id }) => !replaced.has(id)), ...templates],
    contracts: planning.contracts.map((contract) =>
      contract.shiftTemplateIds.some((id) => replaced.has(id))
        ? { ...contract, shiftTemplateIds: [...contract.shiftTemplateIds, ...templates.map(({ id }) => id)] }
        : contract,
    ),
  };
}

function templateOf(row: NonNullable<StudyVariantDto['shiftTemplates']>[number]): ShiftTemplateData {
  const { breakFromMinuteOfDay = null, breakToMinuteOfDay = null, coPresenceReason = null, ...shift } = row;
  return { ...shift, breakFromMinuteOfDay, breakToMinuteOfDay, coPresenceReason };
}

function variantErrors(planning: PlanningData, variant: StudyVariantDto, pointer: string): FieldError[] {
  const { openingHours = [], serviceHours = [], shiftTemplates = [], demand = [], visits = [], phaseId } = variant;
  const lists = { openingHours, serviceHours, demand, visits };
  return [
    ...unknown(phaseId === undefined ? [] : [phaseId], planning.phases, 'phase', `${pointer}/phaseId`),
    ...Object.entries(lists).flatMap(([list, rows]) =>
      rows.flatMap(({ siteId }, index) =>
        unknown([siteId], planning.sites, 'site', `${pointer}/${list}/${index}/siteId`),
      ),
    ),
    ...Object.entries({ demand, visits }).flatMap(([list, rows]) =>
      rows.flatMap(({ activityId }, index) =>
        unknown([activityId], planning.activities, 'activity', `${pointer}/${list}/${index}/activityId`),
      ),
    ),
    ...windows(openingHours, `${pointer}/openingHours`, 'closesMinuteOfDay', (row) => row.opensMinuteOfDay),
    ...windows(serviceHours, `${pointer}/serviceHours`, 'toMinuteOfDay', (row) => row.fromMinuteOfDay),
    ...windows(demand, `${pointer}/demand`, 'toMinuteOfDay', (row) => row.fromMinuteOfDay),
    ...windows(demand, `${pointer}/demand`, 'targetCount', (row) => row.floorCount - 1),
    ...windows(shiftTemplates, `${pointer}/shiftTemplates`, 'endMinuteOfDay', (row) => {
      return row.startMinuteOfDay + row.breakMinutes;
    }),
  ];
}

/** One error for each row whose end is not after its beginning. */
function windows<Key extends string, Row extends Readonly<Record<Key, number>>>(
  rows: readonly Row[],
  pointer: string,
  end: Key,
  beginning: (row: Row) => number,
): FieldError[] {
  return rows.flatMap((row, index) =>
    row[end] > beginning(row)
      ? []
      : [{ pointer: `${pointer}/${index}/${end}`, rule: 'window', detail: `It must be above ${beginning(row)}.` }],
  );
}

function unknown(
  ids: readonly string[],
  rows: readonly { readonly id: string }[],
  kind: string,
  pointer: string,
): FieldError[] {
  return ids
    .filter((id) => !rows.some((row) => row.id === id))
    .map((id) => ({ pointer, rule: 'existing', detail: `The body has no ${kind} "${id}".` }));
}
