import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import { ContractEntity } from './contract.entity';
import type { CreateEmployeeDto } from './employee.dto';
import { SquadEntity } from './squad.entity';
import type { Actor } from '../identity/actor';

type EmployeeReferencesInput = Omit<CreateEmployeeDto, 'id' | 'name' | 'employedFrom' | 'employedTo'>;

/** Checks what an employee's row names: that it exists, and within the body of the person's unit. */
@Injectable()
export class EmployeeReferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationReferences,
  ) {}

  /** @throws DomainError `invalid`, naming every reference that cannot be accepted */
  async require(actor: Actor, employee: EmployeeReferencesInput): Promise<void> {
    const bodyId = await this.organisation.requireOneBody(actor, [
      { kind: 'unit', pointer: '/unitId', ids: [employee.unitId] },
      { kind: 'site', pointer: '/homeSiteId', ids: [employee.homeSiteId] },
      { kind: 'site', pointer: '/otherSiteIds', ids: employee.otherSiteIds },
    ]);
    const { manager } = this.dataSource;
    const errors: FieldError[] = [];
    if (!(await manager.existsBy(ContractEntity, { id: employee.contractId, bodyId }))) {
      errors.push(missing('/contractId', `The body "${bodyId}" has no contract "${employee.contractId}".`));
    }
    const { squadId } = employee;
    if (squadId && !(await manager.existsBy(SquadEntity, { id: squadId, bodyId }))) {
      errors.push(missing('/squadId', `The body "${bodyId}" has no squad "${squadId}".`));
    }
    errors.push(...(await this.organisation.unknownQualifications(employee.qualificationIds, '/qualificationIds')));
    if (errors.length === 0) return;
    throw new DomainError(
      'invalid',
      'invalid-values',
      `${errors.length} reference(s) cannot be accepted; see errors.`,
      errors,
    );
  }
}

function missing(pointer: string, detail: string): FieldError {
  return { pointer, rule: 'existing', detail };
}
