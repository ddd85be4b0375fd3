import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  AgileAgreementDto,
  AgileAgreementListQueryDto,
  CreateAgileAgreementDto,
  agileAgreementDto,
} from './agile-agreement.dto';
import { AgileAgreementsService } from './agile-agreements.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/agile-agreements')
export class AgileAgreementsController {
  constructor(private readonly agreements: AgileAgreementsService) {}

  /** Lists a person's agreements on agile work. */
  @Get()
  @DocumentsPage(AgileAgreementDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: AgileAgreementListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<AgileAgreementDto>>> {
    const { rows, nextCursor } = await this.agreements.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(agileAgreementDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an agreement. */
  @Get(':id')
  @DocumentsResource(AgileAgreementDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgileAgreementDto> {
    return agileAgreementDto(answerVersioned(response, await this.agreements.find(actor, employeeId, id)));
  }

  /** Adds an agreement. Personnel office only. */
  @Post()
  @DocumentsCreation(AgileAgreementDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateAgileAgreementDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgileAgreementDto> {
    const row = await this.agreements.create(actor, employeeId, { id, ...values });
    return agileAgreementDto(answerCreated(response, `/v1/employees/${row.employeeId}/agile-agreements`, row));
  }

  /** Removes an agreement. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.agreements.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
