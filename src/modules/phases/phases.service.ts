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
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import { moveBorders, neighboursOf } from './move-borders';
import type { PhaseData } from './phase-data';
import type { PhaseUnitRuleDto } from './phase-line.dto';
import { PhaseLineEntity } from './phase-line.entity';
import { phaseLinesOf } from './phase-lines-of';
import { PhaseRecords } from './phase-records.service';
import type { CreatePhaseDto, PhaseListQueryDto, UpdatePhaseDto } from './phase.dto';
import { scopesOfUnits, withRules } from './phase-with-rules';
import type { PhaseWithRules } from './phase-with-rules';
import { PhaseEntity } from './phase.entity';
import { lockPhases, requireWholePlan } from './plan-guard';
import type { PlanChange } from './plan-guard';
import { EVERY_UNIT } from './resolve-phase-rule';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<PhaseEntity> = { sortable: ['fromOn', 'id', 'name'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_phases_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/**
 * Phases: the personnel office of the body changes them, others see what they say for their units. No unit is in two
 * phases on one day, nor in none between two of its own.
 */
@Injectable()
export class PhasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
    private readonly organisation: OrganisationRecords,
    private readonly records: PhaseRecords,
  ) {}

  async list(actor: Actor, query: PhaseListQueryDto): Promise<Rows<PhaseWithRules>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const scopes = await this.scopesOf(actor);
    const phases = this.visibleTo(actor, scopes);
    if (query.bodyId !== undefined) phases.andWhere('phase.bodyId = :bodyId', query);
    const { rows, nextCursor } = await readKeysetPage(phases, query, ORDER);
    return { rows: await withRules(this.dataSource.manager, rows, scopes), nextCursor };
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<PhaseWithRules> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const scopes = await this.scopesOf(actor);
    const phases = await this.visibleTo(actor, scopes).andWhere('phase.id = :id', { id }).getMany();
    const [phase] = await withRules(this.dataSource.manager, phases, scopes);
    if (phase) return phase;
    throw new DomainError('not-found', 'phase-not-found', `There is no phase "${id}" within your responsibility.`);
  }

  async create(actor: Actor, { unitRules, ...values }: CreatePhaseDto): Promise<PhaseWithRules> {
    requireBodyWide(actor);
    await this.requireOneBody(actor, values.bodyId, unitRules);
    await this.changePlan(values.bodyId, values.id, unitRules, async (manager) => {
      await insertRow(manager, PhaseEntity, values);
      await replaceLines(manager, values.id, unitRules);
    });
    return this.find(actor, values.id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { unitRules, fitNeighbours, ...changes }: UpdatePhaseDto,
  ): Promise<PhaseWithRules> {
    requireBodyWide(actor);
    const { bodyId } = await this.find(actor, id);
    if (unitRules !== undefined) await this.requireOneBody(actor, bodyId, unitRules);
    await this.changePlan(bodyId, id, unitRules, async (manager, { units, before }) => {
      const { fromOn, toOn } = await manager.findOneByOrFail(PhaseEntity, { id });
      const changed = await updateVersioned(manager, PhaseEntity, id, version, changes);
      if (unitRules !== undefined) await replaceLines(manager, id, unitRules);
      const moved = { before: { fromOn, toOn }, after: changed };
      if (fitNeighbours === true) await moveBorders(manager, neighboursOf(id, units, before), moved);
    });
    return this.find(actor, id);
  }

  /** @throws DomainError `conflict` where days between two other phases would be left without one */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    const { bodyId } = await this.find(actor, id);
    await refusedRemoval(() =>
      this.dataSource.transaction(async (manager) => {
        await lockPhases(manager, bodyId);
        const plan = await this.planOf(manager, bodyId);
        await deleteVersioned(manager, PhaseEntity, id, version);
        const after = plan.before.filter((line) => line.id !== id);
        requireWholePlan({ ...plan, after }, 'conflict', () => '');
      }),
    );
  }

  /** Writes to a body's plan, one writer at a time, and refuses what leaves it overlapping or with gaps. */
  private async changePlan(
    bodyId: string,
    phaseId: string,
    rules: readonly PhaseUnitRuleDto[] | undefined,
    write: (manager: EntityManager, plan: Omit<PlanChange, 'after'>) => Promise<void>,
  ): Promise<void> {
    await refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        await lockPhases(manager, bodyId);
        const plan = await this.planOf(manager, bodyId);
        await write(manager, plan);
        const after = await this.records.linesOfBody(bodyId, manager);
        requireWholePlan({ ...plan, after }, 'invalid', ({ earlier, later }) => {
          const own = earlier.id === phaseId ? earlier : later;
          const index = rules?.findIndex((rule) => isFor(rule, own)) ?? -1;
          if (index >= 0) return `/unitRules/${index}`;
          return own === later ? '/fromOn' : '/toOn';
        });
      }),
    );
  }

  private async planOf(manager: EntityManager, bodyId: string): Promise<Omit<PlanChange, 'after'>> {
    const before = await this.records.linesOfBody(bodyId, manager);
    return { units: await this.organisation.unitsOfBody(bodyId, manager), before };
  }

  private async requireOneBody(actor: Actor, bodyId: string, rules: readonly PhaseUnitRuleDto[]): Promise<void> {
    const idsOf = (id: string | null | undefined): string[] => (id === null || id === undefined ? [] : [id]);
    await this.references.requireOneBody(actor, [
      { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
      ...rules.flatMap(({ unitId, directorateId, presenceBounds = [] }, index) => [
        { kind: 'unit' as const, pointer: `/unitRules/${index}/unitId`, ids: idsOf(unitId) },
        { kind: 'directorate' as const, pointer: `/unitRules/${index}/directorateId`, ids: idsOf(directorateId) },
        ...presenceBounds.map(({ siteId }, at) => ({
          kind: 'site' as const,
          pointer: `/unitRules/${index}/presenceBounds/${at}/siteId`,
          ids: idsOf(siteId),
        })),
      ]),
    ]);
  }

  /** The scopes of the lines that concern the actor's units; undefined: all of the body. */
  private async scopesOf(actor: Actor): Promise<string[] | undefined> {
    if (actor.scope !== 'units') return undefined;
    return scopesOfUnits(await this.organisation.unitsWithIds(actor.unitIds));
  }

  private visibleTo(actor: Actor, scopes: readonly string[] | undefined): SelectQueryBuilder<PhaseEntity> {
    const query = this.dataSource.manager.createQueryBuilder(PhaseEntity, 'phase').where('TRUE');
    withinBodies(query, 'phase.bodyId', actor);
    if (scopes === undefined) return query;
    const own = query
      .subQuery()
      .select('line.phaseId')
      .from(PhaseLineEntity, 'line')
      .where('line.scope = ANY(:scopes)');
    return query.andWhere(`phase.id IN ${own.getQuery()}`, { scopes: [...scopes] });
  }
}

function isFor(rule: PhaseUnitRuleDto, line: PhaseData): boolean {
  const unitId = rule.unitId ?? EVERY_UNIT;
  return unitId === line.unitId && (rule.directorateId ?? null) === (line.directorateId ?? null);
}

async function replaceLines(
  manager: EntityManager,
  phaseId: string,
  rules: readonly PhaseUnitRuleDto[],
): Promise<void> {
  await holdSites(
    manager,
    rules.flatMap(({ presenceBounds = [] }) => presenceBounds.flatMap(({ siteId }) => siteId ?? [])),
  );
  await manager.delete(PhaseLineEntity, { phaseId });
  await insertAll(manager, PhaseLineEntity, phaseLinesOf(phaseId, rules));
}

/** Keeps the sites of bounds from being removed until the plan is written; one that just was is told like an unknown one. */
async function holdSites(manager: EntityManager, siteIds: readonly string[]): Promise<void> {
  if (siteIds.length === 0) return;
  const wanted = [...new Set(siteIds)].sort();
  const held: { id: string }[] = await manager.query(
    'SELECT id FROM sites WHERE id = ANY($1) ORDER BY id FOR KEY SHARE',
    [wanted],
  );
  const gone = wanted.find((id) => !held.some((site) => site.id === id));
  if (gone === undefined) return;
  const detail = `There is no site "${gone}".`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/unitRules', rule: 'existing', detail }]);
}
