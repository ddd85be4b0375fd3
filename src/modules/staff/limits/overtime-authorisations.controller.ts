import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  CreateOvertimeAuthorisationDto,
  OvertimeAuthorisationDto,
  OvertimeAuthorisationListQueryDto,
  overtimeAuthorisationDto,
} from './overtime-authorisation.dto';
import { OvertimeAuthorisationsService } from './overtime-authorisations.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/overtime-authorisations')
export class OvertimeAuthorisationsController {
  constructor(private readonly authorisations: OvertimeAuthorisationsService) {}

  /** Lists overtime authorised for a person. */
  @Get()
  @DocumentsPage(OvertimeAuthorisationDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: OvertimeAuthorisationListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<OvertimeAuthorisationDto>>> {
    const { rows, nextCursor } = await this.authorisations.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(overtimeAuthorisationDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an authorisation of overtime. */
  @Get(':id')
  @DocumentsResource(OvertimeAuthorisationDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OvertimeAuthorisationDto> {
    return overtimeAuthorisationDto(answerVersioned(response, await this.authorisations.find(actor, employeeId, id)));
  }

  /** Adds an authorisation of overtime. Personnel office only. */
  @Post()
  @DocumentsCreation(OvertimeAuthorisationDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateOvertimeAuthorisationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OvertimeAuthorisationDto> {
    const row = await this.authorisations.create(actor, employeeId, { id, ...values });
    return overtimeAuthorisationDto(
      answerCreated(response, `/v1/employees/${row.employeeId}/overtime-authorisations`, row),
    );
  }

  /** Removes an authorisation of overtime. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.authorisations.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
