import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsChange,
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
  CreateDemandRequirementDto,
  DemandRequirementDto,
  DemandRequirementListQueryDto,
  UpdateDemandRequirementDto,
  demandRequirementDto,
} from './demand-requirement.dto';
import { DemandRequirementsService } from './demand-requirements.service';

@ApiTags('demand requirements')
@ApiBearerAuth()
@Controller('v1/demand-requirements')
export class DemandRequirementsController {
  constructor(private readonly demandRequirements: DemandRequirementsService) {}

  /** Lists demand requirements. */
  @Get()
  @DocumentsPage(DemandRequirementDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: DemandRequirementListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<DemandRequirementDto>>> {
    const { rows, nextCursor } = await this.demandRequirements.list(actor, query);
    return pageOf(selectFields(rows.map(demandRequirementDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a demand requirement. */
  @Get(':id')
  @DocumentsResource(DemandRequirementDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DemandRequirementDto> {
    return demandRequirementDto(answerVersioned(response, await this.demandRequirements.find(actor, id)));
  }

  /** Adds a demand requirement. Personnel office only. */
  @Post()
  @DocumentsCreation(DemandRequirementDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateDemandRequirementDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DemandRequirementDto> {
    return demandRequirementDto(
      answerCreated(
        response,
        '/v1/demand-requirements',
        await this.demandRequirements.create(actor, { id, ...values }),
      ),
    );
  }

  /** Changes a demand requirement: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(DemandRequirementDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateDemandRequirementDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DemandRequirementDto> {
    const row = await this.demandRequirements.update(actor, id, requireVersion(ifMatch), changes);
    return demandRequirementDto(answerVersioned(response, row));
  }

  /** Removes a demand requirement that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.demandRequirements.remove(actor, id, requireVersion(ifMatch));
  }
}
