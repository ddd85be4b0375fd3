import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsChange,
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
  CreateExemptionDto,
  ExemptionDto,
  ExemptionListQueryDto,
  UpdateExemptionDto,
  exemptionDto,
} from './exemption.dto';
import { ExemptionsService } from './exemptions.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Lists a person's exemptions. Personnel office only. */
  @Get()
  @DocumentsPage(ExemptionDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: ExemptionListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ExemptionDto>>> {
    const { rows, nextCursor } = await this.exemptions.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(exemptionDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an exemption. Personnel office only. */
  @Get(':id')
  @DocumentsResource(ExemptionDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExemptionDto> {
    return exemptionDto(answerVersioned(response, await this.exemptions.find(actor, employeeId, id)));
  }

  /** Adds an exemption. Personnel office only. */
  @Post()
  @DocumentsCreation(ExemptionDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateExemptionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExemptionDto> {
    const row = await this.exemptions.create(actor, employeeId, { id, ...values });
    return exemptionDto(answerCreated(response, `/v1/employees/${row.employeeId}/exemptions`, row));
  }

  /** Changes an exemption: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ExemptionDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateExemptionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExemptionDto> {
    const row = await this.exemptions.update(actor, employeeId, id, requireVersion(ifMatch), changes);
    return exemptionDto(answerVersioned(response, row));
  }

  /** Removes an exemption. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.exemptions.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
