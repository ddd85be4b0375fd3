import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { CreatePhaseDto, PhaseListQueryDto, PhaseUnitRuleDto, UpdatePhaseDto } from './phase.dto';
import { PhaseUnitRuleEntity } from './phase-unit-rule.entity';
import { lockPhases, requireNoOverlap } from './phase-overlap';
import { withRules } from './phase-with-rules';
import type { PhaseWithRules } from './phase-with-rules';
import { PhaseEntity } from './phase.entity';

const ORDER: ListOrder<PhaseEntity> = { sortable: ['fromOn', 'id', 'name'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_phases_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/**
 * Phases: the personnel office sees and changes all, a head sees what they say for the own units. No unit is in two
 * phases on one day.
 */
@Injectable()
export class PhasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: PhaseListQueryDto): Promise<Rows<PhaseWithRules>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const phases = this.visibleTo(actor);
    if (query.bodyId !== undefined) phases.andWhere('phase.bodyId = :bodyId', query);
    const { rows, nextCursor } = await readKeysetPage(phases, query, ORDER);
    return { rows: await withRules(this.dataSource.manager, rows, unitScope(actor)), nextCursor };
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<PhaseWithRules> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const phases = await this.visibleTo(actor).andWhere('phase.id = :id', { id }).getMany();
    const [phase] = await withRules(this.dataSource.manager, phases, unitScope(actor));
    if (phase) return phase;
    throw new DomainError('not-found', 'phase-not-found', `There is no phase "${id}" within your responsibility.`);
  }

  async create(actor: Actor, { unitRules, ...values }: CreatePhaseDto): Promise<PhaseWithRules> {
    requireRole(actor, 'hr_officer');
    await this.requireUnitsOfBody(values.bodyId, unitRules);
    await refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        await lockPhases(manager, values.bodyId);
        await insertRow(manager, PhaseEntity, values);
        await replaceRules(manager, values.id, unitRules);
        await requireNoOverlap(manager, values.id);
      }),
    );
    return this.find(actor, values.id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { unitRules, ...changes }: UpdatePhaseDto,
  ): Promise<PhaseWithRules> {
    requireRole(actor, 'hr_officer');
    const { bodyId } = await this.find(actor, id);
    if (unitRules !== undefined) await this.requireUnitsOfBody(bodyId, unitRules);
    await refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        await lockPhases(manager, bodyId);
        await updateVersioned(manager, PhaseEntity, id, version, changes);
        if (unitRules !== undefined) await replaceRules(manager, id, unitRules);
        await requireNoOverlap(manager, id);
      }),
    );
    return this.find(actor, id);
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, PhaseEntity, id, version));
  }

  private async requireUnitsOfBody(bodyId: string, rules: readonly PhaseUnitRuleDto[]): Promise<void> {
    await this.references.requireOneBody([
      { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
      ...rules.map(({ unitId }, index) => ({
        kind: 'unit' as const,
        pointer: `/unitRules/${index}/unitId`,
        ids: [unitId],
      })),
    ]);
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<PhaseEntity> {
    const query = this.dataSource.manager.createQueryBuilder(PhaseEntity, 'phase');
    if (actor.role === 'hr_officer') return query;
    const own = query
      .subQuery()
      .select('rule.phaseId')
      .from(PhaseUnitRuleEntity, 'rule')
      .where('rule.unitId = ANY(:ownUnits)');
    return query.where(`phase.id IN ${own.getQuery()}`, { ownUnits: [...actor.unitIds] });
  }
}

function unitScope(actor: Actor): readonly string[] | undefined {
  return actor.role === 'hr_officer' ? undefined : actor.unitIds;
}

async function replaceRules(
  manager: EntityManager,
  phaseId: string,
  rules: readonly PhaseUnitRuleDto[],
): Promise<void> {
  await manager.delete(PhaseUnitRuleEntity, { phaseId });
  await insertAll(
    manager,
    PhaseUnitRuleEntity,
    rules.map((rule) => ({ ...rule, defaultModeByClass: { ...rule.defaultModeByClass }, phaseId })),
  );
}
