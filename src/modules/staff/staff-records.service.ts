import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { phasePriorities } from '../phases/phase-priorities';
import type {
  AssignmentData,
  ContractData,
  PersonData,
  PersonPeriod,
  PlanningData,
  UnavailabilityData,
} from '../rosters/planning-data';
import { AbsenceEntity } from './absence.entity';
import { AgileAgreementEntity } from './agile-agreement.entity';
import { ContractEntity } from './contract.entity';
import { criteriaFactsOf, EmployeePersonalDataEntity, NOTHING_KNOWN } from './employee-personal-data.entity';
import { EmployeeEntity } from './employee.entity';
import { ExemptionEntity } from './exemptions/exemption.entity';
import { readLedger } from './ledger/ledger-records';
import { readLimits, type LimitRecordSet } from './limits/limit-records';
import { PinnedAssignmentEntity } from './pinned-assignment.entity';
import { RecordedAssignmentEntity } from './recorded-assignment.entity';
import { importStaff } from './import-staff';
import type { StaffImport } from './import-staff';
import { SelfServiceSettingEntity } from './self-service-setting.entity';
import { SquadEntity } from './squad.entity';
import { UnavailabilityEntity } from './unavailability.entity';
import { WishedHoursEntity } from './wished-hours.entity';
import type { WishedHoursData } from './wished-hours-data';
import { WishEntity } from './wish.entity';
import { omit } from '../../platform/omit';

export type StaffRecordSet = Pick<
  PlanningData,
  | 'people'
  | 'contracts'
  | 'squads'
  | 'absences'
  | 'agileAgreements'
  | 'exemptions'
  | 'wishes'
  | 'wishedHours'
  | 'unavailabilities'
  | 'pinned'
  | 'baseline'
  | 'history'
  | 'ledger'
> &
  LimitRecordSet;

/** A person's name and unit: all that another room may show of a person. */
export interface PersonName {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
}

/** Staff as the planner's plain records: no name, no personal data, no reason of an absence among them. */
@Injectable()
export class StaffRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /** People of the units and what concerns them, with every contract and squad of their body. */
  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<StaffRecordSet> {
    const { id: bodyId } = await this.organisation.bodyOfUnits(unitIds, manager);
    const employees = await manager.find(EmployeeEntity, { where: { unitId: In([...unitIds]) }, order: { id: 'ASC' } });
    const ids = employees.map(({ id }) => id);
    const employeeId = In(ids);
    const periods = { where: { employeeId }, order: { employeeId: 'ASC', fromOn: 'ASC', id: 'ASC' } } as const;
    const dated = { where: { employeeId }, order: { employeeId: 'ASC', on: 'ASC' } } as const;
    const ofBody = { where: { bodyId }, order: { id: 'ASC' } } as const;
    const absences = await manager.find(AbsenceEntity, periods);
    const agreements = await manager.find(AgileAgreementEntity, periods);
    const exemptions = await manager.find(ExemptionEntity, periods);
    const wishes = await manager.find(WishEntity, { ...dated, order: { ...dated.order, kind: 'ASC' } });
    const unavailabilities = await manager.find(UnavailabilityEntity, {
      where: { employeeId, status: In(['requested', 'accepted']) },
      order: periods.order,
    });
    const wishedHours = await manager.find(WishedHoursEntity, { where: { employeeId }, order: { employeeId: 'ASC' } });
    const pinned = await manager.find(PinnedAssignmentEntity, dated);
    const recorded = await manager.find(RecordedAssignmentEntity, dated);
    const contracts = await manager.find(ContractEntity, ofBody);
    const squads = await manager.find(SquadEntity, ofBody);
    const people = employees.map(personOf);
    return {
      people,
      contracts: contracts.map(contractOf),
      squads: squads.map((row) => omit(row, 'bodyId', 'version')),
      absences: absences.map(periodOf),
      agileAgreements: agreements.map(periodOf),
      exemptions: exemptions.map((row) => ({ kind: row.kind, ...periodOf(row) })),
      wishes: wishes.map(({ employeeId: personId, on, kind, importance }) => ({ personId, on, kind, importance })),
      wishedHours: wishedHours.map(wishedHoursOf),
      ...(unavailabilities.length > 0 ? { unavailabilities: unavailabilities.map(unavailabilityOf) } : {}),
      pinned: pinned.map(({ employeeId: personId, ...assignment }) => ({ personId, ...assignment })),
      baseline: assignmentsOf(recorded, 'baseline'),
      history: assignmentsOf(recorded, 'history'),
      ledger: await readLedger(manager, ids),
      ...(await readLimits(manager, bodyId, people)),
    };
  }

  /**
   * People with their priority in each phase that has rotation criteria of its own for their unit. The facts behind it are
   * read here and go no further.
   *
   * @param referenceOn civil date at which ages are taken
   */
  async withPhasePriorities(
    people: readonly PersonData[],
    { units, phases }: Pick<PlanningData, 'units' | 'phases'>,
    referenceOn: string,
    manager = this.dataSource.manager,
  ): Promise<readonly PersonData[]> {
    if (phases.every(({ criteria }) => !criteria)) return people;
    const directorateOf = new Map(units.map(({ id, directorate }) => [id, directorate]));
    const rows = await manager.findBy(EmployeePersonalDataEntity, { id: In(people.map(({ id }) => id)) });
    const factsById = new Map(rows.map((row) => [row.id, criteriaFactsOf(row)]));
    return people.map((person) => {
      const place = { unitId: person.unitId, directorateId: directorateOf.get(person.unitId) ?? null };
      const facts = factsById.get(person.id) ?? NOTHING_KNOWN;
      const ofPhases = phasePriorities(phases, place, facts, referenceOn);
      return ofPhases.length === 0 ? person : { ...person, phasePriorities: ofPhases };
    });
  }

  /** Qualifications that somebody of these units has. */
  async qualificationsHeld(unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { manager } = this.dataSource;
    const employees = await manager.find(EmployeeEntity, { where: { unitId: In([...unitIds]) } });
    return new Set(employees.flatMap(({ qualificationIds }) => qualificationIds));
  }

  /** Ids of a body's contracts and people, for rooms whose settings name some. */
  async idsOfBody(bodyId: string): Promise<{ contracts: ReadonlySet<string>; people: ReadonlySet<string> }> {
    const { manager } = this.dataSource;
    const contracts = await manager.find(ContractEntity, { where: { bodyId }, select: { id: true } });
    const unitId = In(await this.organisation.unitIdsOfBody(bodyId));
    const people = await manager.find(EmployeeEntity, { where: { unitId }, select: { id: true } });
    return { contracts: new Set(contracts.map(({ id }) => id)), people: new Set(people.map(({ id }) => id)) };
  }

  /** Names by person id. The caller has checked that the reader may see these people. */
  async names(personIds: readonly string[], manager = this.dataSource.manager): Promise<PersonName[]> {
    const employees = await manager.find(EmployeeEntity, {
      where: { id: In([...new Set(personIds)]) },
      select: { id: true, name: true, unitId: true },
      order: { id: 'ASC' },
    });
    return employees.map(({ id, name, unitId }) => ({ personId: id, name, unitId }));
  }

  /** The unit of a person; null where there is no such person. */
  async unitOf(personId: string): Promise<string | null> {
    const [row] = await this.dataSource.manager.find(EmployeeEntity, {
      where: { id: personId },
      select: { id: true, unitId: true },
    });
    return row?.unitId ?? null;
  }

  /** Absences that touch some civil dates, both inclusive, without their reasons; the caller shows who may see the people. */
  async absencesOf(personIds: readonly string[], from: string, to: string): Promise<PersonPeriod[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(AbsenceEntity, 'absence')
      .where('absence.employeeId = ANY(:personIds)', { personIds: [...personIds] })
      .andWhere('absence.fromOn <= :to AND (absence.toOn IS NULL OR absence.toOn >= :from)', { from, to })
      .orderBy('absence.fromOn')
      .getMany();
    return rows.map(periodOf);
  }

  /** People of a unit who are employed on some of the civil dates, both inclusive, by name. */
  async peopleOfUnit(unitId: string, from: string, to: string): Promise<PersonName[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(EmployeeEntity, 'employee')
      .select(['employee.id', 'employee.name', 'employee.unitId'])
      .where('employee.unitId = :unitId', { unitId })
      .andWhere('(employee.employedFrom IS NULL OR employee.employedFrom <= :to)', { to })
      .andWhere('(employee.employedTo IS NULL OR employee.employedTo >= :from)', { from })
      .getMany();
    const inItalian = new Intl.Collator('it');
    return rows
      .map(({ id, name }) => ({ personId: id, name, unitId }))
      .sort((a, b) => inItalian.compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1));
  }

  /** A person with the contract that counts the hours; null where there is no such person. */
  async contractOf(personId: string): Promise<{ readonly person: PersonData; readonly contract: ContractData } | null> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(EmployeeEntity, { id: personId });
    if (row === null) return null;
    const contract = await manager.findOneByOrFail(ContractEntity, { id: row.contractId });
    return { person: personOf(row), contract: omit(contract, 'bodyId', 'version') };
  }

  /** Writes a body's staff, HR data included; its organisation and its hours come first. */
  async importRecords(manager: EntityManager, bodyId: string, records: StaffImport): Promise<void> {
    await this.organisation.addQualifications(
      manager,
      records.planning.people.flatMap(({ qualificationIds }) => qualificationIds),
    );
    await manager.insert(SelfServiceSettingEntity, { id: bodyId });
    await importStaff(manager, bodyId, records);
  }
}

/** Field by field, so that a column added to the entity stays out until somebody decides that a plan may see it. */
function personOf(row: EmployeeEntity): PersonData {
  return {
    id: row.id,
    unitId: row.unitId,
    homeSiteId: row.homeSiteId,
    otherSiteIds: row.otherSiteIds,
    contractId: row.contractId,
    squadId: row.squadId,
    qualificationIds: row.qualificationIds,
    remotePriority: row.remotePriority,
    remotePriorityClass: row.remotePriorityClass,
    employedFrom: row.employedFrom,
    employedTo: row.employedTo,
  };
}

function contractOf({ cycleMinutes, cycleOn, ...row }: ContractEntity): ContractData {
  return {
    ...omit(row, 'bodyId', 'version'),
    ...(cycleOn === null ? {} : { cycle: { minutesOfWeeks: cycleMinutes, anchorOn: cycleOn } }),
  };
}

function assignmentsOf(
  rows: readonly RecordedAssignmentEntity[],
  wanted: RecordedAssignmentEntity['kind'],
): AssignmentData[] {
  return rows
    .filter(({ kind }) => kind === wanted)
    .map(({ employeeId: personId, ...row }) => ({ personId, ...omit(row, 'kind') }));
}

/** Days field by field: the database gives keys in an order of its own. */
function wishedHoursOf({ employeeId, days, toleranceMinutes, importance }: WishedHoursEntity): WishedHoursData {
  return {
    personId: employeeId,
    days: days.map(({ weekday, startMinuteOfDay, endMinuteOfDay }) => ({ weekday, startMinuteOfDay, endMinuteOfDay })),
    toleranceMinutes,
    importance,
  };
}

function unavailabilityOf(row: UnavailabilityEntity): UnavailabilityData {
  const { fromMinuteOfDay, toMinuteOfDay } = row;
  return { personId: row.employeeId, from: row.fromOn, to: row.toOn, fromMinuteOfDay, toMinuteOfDay };
}

function periodOf(row: AbsenceEntity | AgileAgreementEntity | ExemptionEntity): PersonPeriod {
  return { personId: row.employeeId, from: row.fromOn, to: row.toOn };
}
