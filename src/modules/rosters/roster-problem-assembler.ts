import { Injectable } from '@nestjs/common';
import { defineRosterProblem, InvalidProblemError } from '../../planner/problem/define-roster-problem';
import type { LedgerEntry, RosterProblem } from '../../planner/problem/roster-problem';
import { addDays, mondayOf } from '../../planner/problem/calendar';
import { DomainError } from '../../platform/errors/domain-error';
import { AppointmentRecords, type DateRange } from '../appointments/appointment-records.service';
import { ContingentRecords } from '../contingents/contingent-records.service';
import { DemandRecords } from '../demand/demand-records.service';
import { SkillNeedRecords } from '../demand/skill-need-records.service';
import { VisitRecords } from '../demand/visit-records.service';
import { OfficeCoverRecords } from '../demand/office-cover-records.service';
import { HoursRecords } from '../hours/hours-records.service';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { PhaseRecords } from '../phases/phase-records.service';
import { StaffRecords } from '../staff/staff-records.service';
import { assembleRosterProblem } from './assemble-roster-problem';
import { withLosses, withPlanningInput } from './planning-input/apply-planning-input';
import type { PlanningInput } from './planning-input/planning-input';
import type { AssignmentData, PlanningData, SkillGroupData } from './planning-data';
import { RosterHistoryService } from './roster-history.service';

/** Which units and weeks a problem is about. */
export interface PlanningScope {
  readonly unitIds: readonly string[];
  /** A Monday. */
  readonly fromOn: string;
  readonly weeks: number;
  /** Takes proposed contingents as well; not unless given. */
  readonly provisional?: boolean;
  /** What is planned with besides the records; nothing unless given. */
  readonly planningInput?: PlanningInput;
}

export interface AssembledProblem {
  readonly problem: RosterProblem;
  /** What it was made of. */
  readonly planning: PlanningData;
}

/**
 * The only place that turns rows into a `RosterProblem`. Each room gives its own records through its exported service;
 * the past comes from the rosters made here, and before the first one from the opening balances.
 */
@Injectable()
export class RosterProblemAssembler {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly staff: StaffRecords,
    private readonly hours: HoursRecords,
    private readonly phases: PhaseRecords,
    private readonly demand: DemandRecords,
    private readonly visits: VisitRecords,
    private readonly officeCover: OfficeCoverRecords,
    private readonly contingents: ContingentRecords,
    private readonly skillNeeds: SkillNeedRecords,
    private readonly appointments: AppointmentRecords,
    private readonly history: RosterHistoryService,
  ) {}

  /**
   * The problem of a roster that is stored, for somebody who works on it.
   *
   * @throws DomainError `invalid` where a unit is gone, or records were changed since and no longer fit together
   */
  async assembleAgain(scope: PlanningScope): Promise<AssembledProblem> {
    try {
      return await this.assemble(scope);
    } catch (error) {
      if (!(error instanceof InvalidProblemError)) throw error;
      const detail = 'The records of these weeks were changed since, and no longer fit together; mend them first.';
      const errors = error.reasons.map((reason) => ({ pointer: '', rule: 'planning-data', detail: reason }));
      throw new DomainError('invalid', 'planning-data', detail, errors);
    }
  }

  /**
   * @throws DomainError `invalid` where a unit is gone
   * @throws InvalidProblemError where records do not fit together
   */
  async assemble(scope: PlanningScope): Promise<AssembledProblem> {
    const { unitIds, fromOn, weeks, provisional = false, planningInput = {} } = scope;
    const range = { from: fromOn, to: addDays(fromOn, 7 * weeks - 1) };
    const records = await this.planningData(unitIds, range, provisional);
    const baseline = await this.history.rosterData(planningInput.baselineRosterId);
    // A roster the caller names to stay close to takes the place of the recorded one.
    const near = planningInput.baselineRosterId ? { ...records, baseline: [] } : records;
    const planning = withPlanningInput(near, planningInput, baseline);
    const assembled = assembleRosterProblem(planning, { from: fromOn, weeks });
    const problem = defineRosterProblem(withLosses(assembled, planningInput));
    return { problem, planning };
  }

  /**
   * Everything the planning of these units depends on, with the past before the first of some days.
   *
   * @throws DomainError `invalid` where a unit is gone
   */
  async planningData(unitIds: readonly string[], range: DateRange, provisional = false): Promise<PlanningData> {
    const staff = await this.staff.planningRecords(unitIds);
    const siteIds = sitesOf(staff);
    const past = await this.history.before(unitIds, staff.people, range.from);
    const { skillGroups, ...organisation } = await this.organisation.planningRecords(unitIds);
    const phases = await this.phases.planningRecords(unitIds);
    const { units } = organisation;
    return {
      ...organisation,
      ...(await this.hours.planningRecords(unitIds)),
      ...staff,
      people: await this.staff.withPhasePriorities(staff.people, { units, phases }, range.from),
      phases,
      demand: await this.demand.planningRecords(unitIds),
      skillNeeds: await this.skillNeeds.planningRecords(siteIds),
      ...(skillGroups ? { skillGroups: atSites(skillGroups, siteIds) } : {}),
      ...(await this.appointments.planningRecords(unitIds, range)),
      ...(await this.visits.recordsOfSites(organisation.sites.map(({ id }) => id))),
      contingents: await this.contingents.planningRecords(unitIds, provisional),
      officeCover: await this.officeCover.planningRecords(unitIds),
      history: withRecorded(staff.history, past.assignments),
      ledger: carriedOn(staff, past.ledger),
    };
  }
}

/** Sites where these people may work: the skills asked at others are not theirs to bring. */
function sitesOf({ people }: Pick<PlanningData, 'people'>): string[] {
  return [...new Set(people.flatMap(({ homeSiteId, otherSiteIds }) => [homeSiteId, ...otherSiteIds]))];
}

/** The groups as far as they are given at these sites. */
function atSites(groups: readonly SkillGroupData[], siteIds: readonly string[]): SkillGroupData[] {
  return groups
    .map((group) => ({
      ...group,
      siteIds: group.siteIds.length === 0 ? siteIds : group.siteIds.filter((id) => siteIds.includes(id)),
    }))
    .filter((group) => group.siteIds.length > 0);
}

/** Duties of the rosters made here; of the weeks no roster tells of a person, those recorded before there was one. */
function withRecorded(
  recorded: readonly AssignmentData[],
  planned: readonly AssignmentData[],
): readonly AssignmentData[] {
  const personWeek = ({ personId, on }: AssignmentData): string => `${personId} ${mondayOf(on)}`;
  const told = new Set(planned.map(personWeek));
  return [...recorded.filter((duty) => !told.has(personWeek(duty))), ...planned];
}

/** The newest balance of each person: from the rosters, else the opening one. */
function carriedOn(
  { people, ledger }: Pick<PlanningData, 'people' | 'ledger'>,
  latest: ReadonlyMap<string, LedgerEntry>,
): LedgerEntry[] {
  const opening = new Map(ledger.map((entry) => [entry.personId, entry]));
  return people.flatMap(({ id }) => latest.get(id) ?? opening.get(id) ?? []);
}
