import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { omit } from '../../../platform/omit';
import { ExemptionEntity } from './exemption.entity';

/** An exemption as it is kept, without the columns of the database's own. */
export type ExemptionRecord = Omit<ExemptionEntity, 'id' | 'employeeId' | 'version'>;

/** Exemptions for other rooms that answer for them to the person, or to the law. The caller has checked who is asking. */
@Injectable()
export class ExemptionRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** A person's exemptions, past ones included, by their first day. */
  async ofPerson(employeeId: string, manager = this.dataSource.manager): Promise<ExemptionRecord[]> {
    const order = { fromOn: 'ASC', id: 'ASC' } as const;
    const rows = await manager.find(ExemptionEntity, { where: { employeeId }, order });
    return rows.map((row) => omit(row, 'id', 'employeeId', 'version'));
  }

  /**
   * Forgets the exemptions whose last day lies before a date.
   *
   * @returns how many there were
   */
  async forgetEndedBefore(on: string, manager = this.dataSource.manager): Promise<number> {
    const { affected } = await manager.delete(ExemptionEntity, { toOn: LessThan(on) });
    return affected ?? 0;
  }
}
