import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { weekdayOf } from '../../../planner/problem/calendar';
import { Clock } from '../../../platform/clock';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { DomainError } from '../../../platform/errors/domain-error';
import { ContingentProposals } from '../../contingents/contingent-proposals.service';
import { isOwnUnit, requireRole, requireUnit } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { contingentRows } from './contingent-rows';
import type {
  CreateStaffingProposalDto,
  StaffingProposalListQueryDto,
  StaffingProposalRowQueryDto,
} from './staffing-proposal.dto';
import { StaffingProposalEntity } from './staffing-proposal.entity';
import { StaffingProposalRowEntity } from './staffing-proposal-row.entity';
import { StaffingProposalRunner } from './staffing-proposal-runner';
import { touchingUnits } from '../../identity/scoped-query';

const PROPOSAL_ORDER: ListOrder<StaffingProposalEntity> = { sortable: ['id', 'fromOn'] };
const ROW_ORDER: ListOrder<StaffingProposalRowEntity> = { sortable: ['position'] };

/** Proposals as people see them: the personnel office asks, heads see what is about their own units. */
@Injectable()
export class StaffingProposalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly contingents: ContingentProposals,
    private readonly runner: StaffingProposalRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a proposal; one with this id that is there already stays as it is.
   * @throws DomainError `invalid` for a day that is no Monday, or units that are not of the body
   */
  async start(
    actor: Actor,
    request: CreateStaffingProposalDto,
    id: string = randomUUID(),
  ): Promise<StaffingProposalEntity> {
    requireRole(actor, 'hr_officer');
    const { bodyId, from: fromOn, weeks, shrinkageRatio } = request;
    if (weekdayOf(fromOn) !== 1) throw invalid('/from', 'monday', `A proposal starts on a Monday; ${fromOn} is none.`);
    const known = (await this.organisation.unitIdsOf(bodyId)).filter((unitId) => isOwnUnit(actor, unitId));
    if (known.length === 0) throw invalid('/bodyId', 'reference', `There is no body "${bodyId}" with units.`);
    const unitIds = [...(request.unitIds ?? known)].sort();
    const unknown = unitIds.filter((unitId) => !known.includes(unitId));
    if (unknown.length > 0) throw invalid('/unitIds', 'reference', `Not units of ${bodyId}: ${unknown.join(', ')}.`);
    const now = this.clock.now();
    const inserted: { readonly raw: unknown } = await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(StaffingProposalEntity)
      .values({
        ...{ id, bodyId, unitIds, fromOn, weeks, shrinkageRatio },
        aliveAt: now,
        createdBy: actor.userId,
        createdAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    const proposal = await this.find(actor, id);
    if (Array.isArray(inserted.raw) && inserted.raw.length > 0) this.runner.begin(proposal);
    return proposal;
  }

  async list(actor: Actor, query: StaffingProposalListQueryDto): Promise<Rows<StaffingProposalEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.runner.failAbandoned();
    const proposals = this.dataSource.manager.createQueryBuilder(StaffingProposalEntity, 'proposal');
    touchingUnits(proposals, 'proposal.unitIds', actor);
    if (query.bodyId !== undefined) proposals.andWhere('proposal.bodyId = :bodyId', query);
    const { rows, nextCursor } = await readKeysetPage(proposals, query, PROPOSAL_ORDER);
    return { rows: rows.map((row) => seenBy(actor, row)), nextCursor };
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<StaffingProposalEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.runner.failAbandoned();
    const proposal = await this.dataSource.manager.findOneBy(StaffingProposalEntity, { id });
    const seen = proposal && seenBy(actor, proposal);
    if (seen && seen.unitIds.length > 0) return seen;
    throw new DomainError('not-found', 'staffing-proposal-not-found', `There is no staffing proposal ${id}.`);
  }

  async rows(actor: Actor, id: string, query: StaffingProposalRowQueryDto): Promise<Rows<StaffingProposalRowEntity>> {
    const { unitIds } = await this.find(actor, id);
    const rows = this.dataSource.manager
      .createQueryBuilder(StaffingProposalRowEntity, 'row')
      .where('row.proposalId = :id AND row.unitId = ANY(:unitIds)', { id, unitIds });
    if (query.unitId !== undefined) rows.andWhere('row.unitId = :unitId', query);
    if (query.siteId !== undefined) rows.andWhere('row.siteId = :siteId', query);
    return readKeysetPage(rows, query, ROW_ORDER);
  }

  /**
   * Proposes the rows as contingents, all or none, once; returns how many.
   * @throws DomainError `conflict` where the proposal is not completed or was turned into contingents before
   */
  async proposeContingents(actor: Actor, id: string, decideBy: string | null): Promise<number> {
    requireRole(actor, 'hr_officer');
    const { status } = await this.find(actor, id);
    const { unitIds } = await this.dataSource.manager.findOneByOrFail(StaffingProposalEntity, { id });
    for (const unitId of unitIds) requireUnit(actor, unitId);
    if (status !== 'completed')
      throw new DomainError(
        'conflict',
        'staffing-proposal-not-completed',
        `The proposal is ${status}; nothing was proposed.`,
      );
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT id FROM staffing_proposals WHERE id = $1 FOR UPDATE', [id]);
      if (await this.contingents.existOf(manager, id))
        throw new DomainError('conflict', 'staffing-proposal-used', 'Its rows are contingents already; see those.');
      const rows = await manager.find(StaffingProposalRowEntity, {
        where: { proposalId: id },
        order: { position: 'ASC' },
      });
      const contingents = contingentRows(rows).map((row) => ({ ...row, decideBy }));
      return (await this.contingents.proposeAll(manager, actor, contingents, id)).length;
    });
  }
}

/** Everybody sees of a proposal the own units alone. */
function seenBy(actor: Actor, proposal: StaffingProposalEntity): StaffingProposalEntity {
  return { ...proposal, unitIds: proposal.unitIds.filter((id) => isOwnUnit(actor, id)) };
}

function invalid(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'staffing-proposal-invalid', detail, [{ pointer, rule, detail }]);
}
