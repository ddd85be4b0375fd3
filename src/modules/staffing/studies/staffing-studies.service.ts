import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { DomainError } from '../../../platform/errors/domain-error';
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { RosterProblemAssembler } from '../../rosters/roster-problem-assembler';
import type { CreateStaffingStudyDto, StaffingStudyListQueryDto } from './create-staffing-study.dto';
import { runStudy } from './run-study';
import { StaffingStudyEntity } from './staffing-study.entity';
import { variantsOf } from './variant-planning';
import { withinBodies } from '../../identity/scoped-query';

const ORDER: ListOrder<StaffingStudyEntity> = { sortable: ['madeAt', 'id', 'name'], searchable: 'name' };
const USUAL_SHRINKAGE = 0.2;
const USUAL_OPEN_DESKS = 2;

/** Studies of timetables: the personnel office makes them, heads read those of their body. */
@Injectable()
export class StaffingStudiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisation: OrganisationRecords,
    private readonly assembler: RosterProblemAssembler,
  ) {}

  async list(actor: Actor, query: StaffingStudyListQueryDto): Promise<Rows<StaffingStudyEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const studies = this.dataSource.manager.createQueryBuilder(StaffingStudyEntity, 'study');
    withinBodies(studies, 'study.bodyId', actor);
    if (query.bodyId !== undefined) studies.andWhere('study.bodyId = :bodyId', query);
    return readKeysetPage(studies, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<StaffingStudyEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.dataSource.manager.findOneBy(StaffingStudyEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'staffing-study-not-found', `There is no staffing study ${id} of your body.`);
  }

  /**
   * Studies the variants over the body's data and keeps what came out.
   *
   * @throws DomainError `invalid` for an unknown body, and for variants that name what the body does not have
   */
  async create(actor: Actor, request: CreateStaffingStudyDto, id: string): Promise<StaffingStudyEntity> {
    requireBodyWide(actor);
    const { bodyId, name, siteIds, shrinkage = USUAL_SHRINKAGE, minOpenDesks = USUAL_OPEN_DESKS } = request;
    requireOwnBody(actor, bodyId);
    const unitIds = await this.organisation.unitIdsOfBody(bodyId);
    if (unitIds.length === 0) throw noBody(bodyId);
    const planning = await this.assembler.planningData(unitIds, { from: request.on, to: request.on });
    const study = await runStudy(variantsOf(planning, request), { siteIds, shrinkage, minOpenDesks });
    return insertRow(this.dataSource.manager, StaffingStudyEntity, {
      id,
      bodyId,
      name,
      study,
      madeAt: this.clock.now(),
    });
  }
}

function noBody(bodyId: string): DomainError {
  const detail = `There is no body "${bodyId}" with units.`;
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/bodyId', rule: 'existing', detail }]);
}
