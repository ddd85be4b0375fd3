import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { refusedWrite } from '../../../platform/database/refused-write';
import { updateVersioned } from '../../../platform/database/versioned-update';
import type { Actor } from '../../identity/actor';
import { EmployeesService } from '../employees.service';
import { LedgerEntryEntity } from '../ledger-entry.entity';
import { NOTHING_YET } from './ledger-records';
import type { UpdateOpeningLedgerDto } from './opening-ledger.dto';

/** Version of a balance nobody has written yet. */
const UNWRITTEN = 0;

/**
 * Opening balances: who may see the person reads them, the personnel office writes them. The first roster carries on from
 * here, and later ones from the rosters before them.
 */
@Injectable()
export class OpeningLedgerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  /** Nothing borne, at version 0, where none was written. */
  async find(actor: Actor, employeeId: string): Promise<LedgerEntryEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(LedgerEntryEntity, { id: employeeId });
    return row ?? { ...NOTHING_YET, id: employeeId, version: UNWRITTEN };
  }

  async update(
    actor: Actor,
    employeeId: string,
    version: number,
    changes: UpdateOpeningLedgerDto,
  ): Promise<LedgerEntryEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    const { manager } = this.dataSource;
    if (version === UNWRITTEN && !(await manager.existsBy(LedgerEntryEntity, { id: employeeId }))) {
      return refusedWrite({}, () => insertRow(manager, LedgerEntryEntity, { ...changes, id: employeeId }));
    }
    return updateVersioned(manager, LedgerEntryEntity, employeeId, version, changes);
  }
}
