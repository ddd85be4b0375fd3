import type { PlanningData, ShiftTemplateData } from '../rosters/planning-data';

/** Shifts worked on site at a place, by the units that have people there. */
export function shiftsOnSite(planning: PlanningData, siteId: string): readonly ShiftTemplateData[] {
  const units = [...new Set(peopleAt(planning, siteId).map(({ unitId }) => unitId))];
  return planning.shiftTemplates.filter(
    (shift) =>
      isWorkedAt(shift, siteId) && (shift.unitIds.length === 0 || shift.unitIds.some((id) => units.includes(id))),
  );
}

/** Whether a shift may be worked on site at a place. */
export function isWorkedAt({ modes, siteIds }: ShiftTemplateData, siteId: string): boolean {
  return modes.includes('on-site') && isAmong(siteIds, siteId);
}

/** People who may work at a place. */
export function peopleAt({ people }: PlanningData, siteId: string): PlanningData['people'] {
  return people.filter(({ homeSiteId, otherSiteIds }) => homeSiteId === siteId || otherSiteIds.includes(siteId));
}

/** Shifts offered to a unit, wherever they are worked. */
export function shiftsOfUnit({ shiftTemplates }: PlanningData, unitId: string): readonly ShiftTemplateData[] {
  return shiftTemplates.filter(({ unitIds }) => isAmong(unitIds, unitId));
}

/** Whether a list names an id; an empty list leaves nobody out. */
export function isAmong(ids: readonly string[], id: string): boolean {
  return ids.length === 0 || ids.includes(id);
}

/** How many of these people have a contract that allows turns of more than one band. */
export function rotatingPeopleCount(
  { contracts }: PlanningData,
  people: PlanningData['people'],
  shifts: readonly ShiftTemplateData[],
): number {
  const turns = shifts.filter(({ isTurno }) => isTurno);
  const rotating = contracts.filter(({ shiftTemplateIds }) => {
    const allowed = turns.filter(({ id }) => isAmong(shiftTemplateIds, id));
    return new Set(allowed.map(({ band }) => band)).size > 1;
  });
  const ids = new Set(rotating.map(({ id }) => id));
  return people.filter(({ contractId }) => ids.has(contractId)).length;
}
