import { remotePriority, type CriteriaSettings } from '../../../planner/rotation/criteria-score';
import { phasePriorities } from '../../phases/phase-priorities';
import type { PersonData } from '../../rosters/planning-data';
import type { PlacedLine } from './phase-lines';
import type { ScenarioTables } from './scenario-tables';

/**
 * People as a plan knows them. Age, commute and public transport stay here: of them only priority scores go on, one by
 * the body's criteria and one for each phase that has its own.
 *
 * @param referenceOn civil date at which ages are taken
 */
export function peopleOf(
  { people, units }: Pick<ScenarioTables, 'people' | 'units'>,
  phases: readonly PlacedLine[],
  criteria: CriteriaSettings,
  referenceOn: string,
): readonly PersonData[] {
  const directorateOf = new Map(units.rows.map(({ cells }) => [cells.id, cells.directorate]));
  const lines = phases.map(({ line }) => line);
  return people.rows.map(({ cells }) => {
    const facts = { birthDate: cells.birth_date, commute: cells.commute, publicTransport: cells.public_transport };
    const place = { unitId: cells.unit, directorateId: directorateOf.get(cells.unit) ?? null };
    const ofPhases = phasePriorities(lines, place, facts, referenceOn);
    return {
      id: cells.id,
      unitId: cells.unit,
      homeSiteId: cells.site,
      otherSiteIds: cells.other_sites,
      contractId: cells.contract,
      squadId: cells.squad,
      qualificationIds: cells.qualifications,
      remotePriority: remotePriority(facts, referenceOn, criteria),
      ...(ofPhases.length === 0 ? {} : { phasePriorities: ofPhases }),
      remotePriorityClass: cells.agile_class,
      employedFrom: cells.employed_from,
      employedTo: cells.employed_to,
    };
  });
}
