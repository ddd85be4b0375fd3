import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import type { PhaseData } from './phase-data';
import { PhaseUnitRuleEntity } from './phase-unit-rule.entity';
import { PhaseEntity } from './phase.entity';

/** Phases as plain records, one for each phase and unit, out of the database and into it. */
@Injectable()
export class PhaseRecords {
  constructor(private readonly dataSource: DataSource) {}

  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<PhaseData[]> {
    const rules = await manager.find(PhaseUnitRuleEntity, {
      where: { unitId: In([...unitIds]) },
      order: { phaseId: 'ASC', unitId: 'ASC' },
    });
    const phases = await manager.findBy(PhaseEntity, { id: In(rules.map(({ phaseId }) => phaseId)) });
    const byId = new Map(phases.map((phase) => [phase.id, phase]));
    return rules.flatMap(({ phaseId, ...rule }) => {
      const phase = byId.get(phaseId);
      return phase === undefined ? [] : [{ id: phaseId, from: phase.fromOn, to: phase.toOn, ...rule }];
    });
  }

  /**
   * Writes a body's phases; its organisation comes first.
   *
   * @param names name by phase id; a phase without one is called by its id
   */
  async importRecords(
    manager: EntityManager,
    bodyId: string,
    records: readonly PhaseData[],
    names: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    const phases = new Map(records.map((record) => [record.id, record]));
    await insertAll(
      manager,
      PhaseEntity,
      [...phases.values()].map(({ id, from, to }) => ({
        id,
        bodyId,
        name: names.get(id) ?? id,
        fromOn: from,
        toOn: to,
      })),
    );
    await insertAll(
      manager,
      PhaseUnitRuleEntity,
      records.map((record) => ({ ...omit(record, 'id', 'from', 'to'), phaseId: record.id })),
    );
  }
}
