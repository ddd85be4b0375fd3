import type { EntityManager } from 'typeorm';
import type { ExemptionKind } from '../../planner/problem/personal-limits';
import type { CommuteBand } from '../../planner/rotation/criteria-score';
import { insertAll } from '../../platform/database/insert-all';
import type { PlanningData } from '../rosters/planning-data';
import { AbsenceEntity } from './absence.entity';
import { AgileAgreementEntity } from './agile-agreement.entity';
import { ContractEntity } from './contract.entity';
import { EmployeePersonalDataEntity } from './employee-personal-data.entity';
import { EmployeeEntity } from './employee.entity';
import { ExemptionEntity } from './exemptions/exemption.entity';
import type { IssuerRole } from './exemptions/issuer-role';
import { importLedger } from './ledger/ledger-records';
import type { DutyLimitRule } from './limits/duty-limit-rule';
import { importLimits, type LimitRecordSet } from './limits/limit-records';
import { RecordedAssignmentEntity } from './recorded-assignment.entity';
import { PinnedAssignmentEntity } from './pinned-assignment.entity';
import { SquadEntity } from './squad.entity';
import { WishedHoursEntity } from './wished-hours.entity';
import { WishEntity } from './wish.entity';

/** HR data of one person. Its absences and exemptions replace those of the planning records, which say less. */
export interface PersonnelImport {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly commute: CommuteBand | null;
  readonly publicTransport: boolean | null;
  readonly absences: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[];
  /** None where left out. */
  readonly exemptions?: readonly ExemptionImport[];
}

/** An exemption with what is recorded of its document. */
export interface ExemptionImport {
  readonly kind: ExemptionKind;
  readonly from: string;
  readonly to: string | null;
  readonly reviewBy: string | null;
  readonly issuedByRole: IssuerRole | null;
  readonly docRef: string | null;
}

export interface StaffImport {
  readonly planning: Pick<
    PlanningData,
    | 'people'
    | 'contracts'
    | 'squads'
    | 'agileAgreements'
    | 'wishes'
    | 'wishedHours'
    | 'pinned'
    | 'baseline'
    | 'history'
    | 'ledger'
  > &
    Partial<LimitRecordSet>;
  /** None where left out: those of `planning` are the same, told for each person. */
  readonly dutyLimits?: readonly DutyLimitRule[];
  /** One for each person of `planning.people`. */
  readonly personnel: readonly PersonnelImport[];
}

/** Writes a body's staff in the order its foreign keys ask for. */
export async function importStaff(manager: EntityManager, bodyId: string, records: StaffImport): Promise<void> {
  const { planning, personnel } = records;
  await insertAll(
    manager,
    ContractEntity,
    planning.contracts.map(({ cycle, ...contract }) => ({
      ...contract,
      ...{ cycleMinutes: [...(cycle?.minutesOfWeeks ?? [])], cycleOn: cycle?.anchorOn ?? null },
      weekdays: [...contract.weekdays],
      shiftTemplateIds: [...contract.shiftTemplateIds],
      bodyId,
    })),
  );
  await insertAll(
    manager,
    SquadEntity,
    planning.squads.map((squad) => ({ ...squad, bodyId })),
  );
  const names = new Map(personnel.map(({ personId, name }) => [personId, name]));
  await insertAll(
    manager,
    EmployeeEntity,
    planning.people.map(({ phasePriorities: _, ...person }) => ({
      ...person,
      otherSiteIds: [...person.otherSiteIds],
      qualificationIds: [...person.qualificationIds],
      name: names.get(person.id) ?? person.id,
    })),
  );
  await importPersonnel(manager, personnel);
  await importPlannedFacts(manager, planning);
  await importLimits(manager, bodyId, planning, records.dutyLimits ?? []);
}

async function importPersonnel(manager: EntityManager, personnel: readonly PersonnelImport[]): Promise<void> {
  await insertAll(
    manager,
    EmployeePersonalDataEntity,
    personnel.map(({ personId, birthDate, commute, publicTransport }) => ({
      id: personId,
      birthDate,
      commute,
      publicTransport,
    })),
  );
  await insertAll(
    manager,
    AbsenceEntity,
    personnel.flatMap(({ personId, absences }) =>
      absences.map(({ from, to, reason }) => ({
        employeeId: personId,
        fromOn: from,
        toOn: to,
        reason: reason === '' ? null : reason,
      })),
    ),
  );
  await insertAll(
    manager,
    ExemptionEntity,
    personnel.flatMap(({ personId, exemptions = [] }) =>
      exemptions.map(({ from, to, ...exemption }) => ({
        ...exemption,
        ...{ employeeId: personId, fromOn: from, toOn: to },
      })),
    ),
  );
}

async function importPlannedFacts(manager: EntityManager, planning: StaffImport['planning']): Promise<void> {
  await insertAll(
    manager,
    AgileAgreementEntity,
    planning.agileAgreements.map(({ personId, from, to }) => ({ employeeId: personId, fromOn: from, toOn: to })),
  );
  await insertAll(
    manager,
    WishEntity,
    planning.wishes.map(({ personId, ...wish }) => ({ ...wish, employeeId: personId })),
  );
  await insertAll(
    manager,
    WishedHoursEntity,
    (planning.wishedHours ?? []).map(({ personId, days, ...wish }) => ({
      ...wish,
      days: [...days],
      employeeId: personId,
    })),
  );
  await insertAll(
    manager,
    PinnedAssignmentEntity,
    planning.pinned.map(({ personId, ...assignment }) => ({ ...assignment, employeeId: personId })),
  );
  const { history, baseline } = planning;
  for (const [kind, assignments] of Object.entries({ history, baseline } as const)) {
    await insertAll(
      manager,
      RecordedAssignmentEntity,
      assignments.map(({ personId, ...assignment }) => ({
        ...assignment,
        ...{ employeeId: personId, kind: kind as 'history' | 'baseline' },
      })),
    );
  }
  await importLedger(manager, planning.ledger);
}
