import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { ShiftTemplatesService } from '../hours/shift-templates.service';
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { ContractListQueryDto, CreateContractDto, UpdateContractDto } from './contract.dto';
import { ContractEntity } from './contract.entity';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<ContractEntity> = { sortable: ['id', 'name', 'weeklyMinutes'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_contracts_cycle: { pointer: '/cycleOn', detail: 'cycleMinutes and cycleOn are given together, or neither.' },
  ck_contracts_week: { pointer: '/daysPerWeek', detail: 'daysPerWeek is at most the number of weekdays.' },
};

/** Kinds of contract: personnel office and heads read them, the personnel office keeps them. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shiftTemplates: ShiftTemplatesService,
  ) {}

  async list(actor: Actor, query: ContractListQueryDto): Promise<Rows<ContractEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const contracts = this.dataSource.manager.createQueryBuilder(ContractEntity, 'contract');
    withinBodies(contracts, 'contract.bodyId', actor);
    if (query.bodyId !== undefined) contracts.andWhere('contract.bodyId = :bodyId', query);
    return readKeysetPage(contracts, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ContractEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.dataSource.manager.findOneBy(ContractEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'contract-not-found', `There is no contract "${id}".`);
  }

  async create(actor: Actor, values: CreateContractDto): Promise<ContractEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    await this.shiftTemplates.requireOfBody(values.bodyId, values.shiftTemplateIds, '/shiftTemplateIds');
    requireAverage(values);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, ContractEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateContractDto): Promise<ContractEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, id);
    requireAverage({ ...before, ...changes });
    await this.shiftTemplates.requireOfBody(before.bodyId, changes.shiftTemplateIds ?? [], '/shiftTemplateIds');
    return refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, ContractEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, ContractEntity, id, version));
  }
}

/** A cycle shares a week's hours out among its weeks: it neither adds to them nor takes away. */
function requireAverage({
  weeklyMinutes,
  cycleMinutes,
}: Pick<CreateContractDto, 'weeklyMinutes' | 'cycleMinutes'>): void {
  if (!cycleMinutes?.length) return;
  const sum = cycleMinutes.reduce((total, minutes) => total + minutes, 0);
  if (sum === weeklyMinutes * cycleMinutes.length) return;
  const detail = `The weeks of the cycle have ${sum} minutes; ${cycleMinutes.length} weeks of ${weeklyMinutes} are ${weeklyMinutes * cycleMinutes.length}.`;
  throw new DomainError('invalid', 'invalid-values', detail, [
    { pointer: '/cycleMinutes', rule: 'weekly-minutes-on-average', detail },
  ]);
}
