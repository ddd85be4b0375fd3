import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { PhaseData } from './phase-data';
import { PhaseLineEntity, scopeOf } from './phase-line.entity';
import { PhaseEntity } from './phase.entity';
import { EVERY_UNIT, specificity } from './resolve-phase-rule';

/** Phase lines as plain records, out of the database and into it. */
@Injectable()
export class PhaseRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /** The lines that say something for these units of one body. */
  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<PhaseData[]> {
    const { id: bodyId } = await this.organisation.bodyOfUnits(unitIds, manager);
    const { units } = await this.organisation.planningRecords(unitIds, manager);
    const lines = await this.linesOfBody(bodyId, manager);
    return lines.filter((line) =>
      units.some((unit) => specificity(line, { unitId: unit.id, directorateId: unit.directorate }) > 0),
    );
  }

  /** All lines of a body's phases. */
  async linesOfBody(bodyId: string, manager = this.dataSource.manager): Promise<PhaseData[]> {
    const phases = await manager.findBy(PhaseEntity, { bodyId });
    const byId = new Map(phases.map((phase) => [phase.id, phase]));
    const lines = await manager.find(PhaseLineEntity, {
      where: { phaseId: In([...byId.keys()]) },
      order: { phaseId: 'ASC', scope: 'ASC' },
    });
    return lines.map(({ phaseId, scope, ...line }) => {
      const { fromOn, toOn } = byId.get(phaseId)!;
      return {
        ...line,
        ...{ id: phaseId, from: fromOn, to: toOn, unitId: line.unitId ?? EVERY_UNIT },
        planLine: planLineOf(phaseId, scope),
      };
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
      PhaseLineEntity,
      records.map((record) => {
        const unitId = record.unitId === EVERY_UNIT ? null : record.unitId;
        const directorateId = record.directorateId ?? null;
        return {
          ...omit(record, 'id', 'from', 'to', 'planLine'),
          ...{ phaseId: record.id, scope: scopeOf({ unitId, directorateId }), unitId, directorateId },
          presenceBounds: [...(record.presenceBounds ?? [])],
        };
      }),
    );
  }
}

/** Address of a line: its phase, and after the # whom it is for. */
function planLineOf(phaseId: string, scope: string): string {
  return `/v1/phases/${phaseId}#${scope}`;
}
