import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
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
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { CreatePhaseDto, PhaseDto, PhaseListQueryDto, UpdatePhaseDto, phaseDto } from './phase.dto';
import { PhasesService } from './phases.service';

@ApiTags('phases')
@ApiBearerAuth()
@Controller('v1/phases')
export class PhasesController {
  constructor(private readonly phases: PhasesService) {}

  /** Lists phases. */
  @Get()
  @DocumentsPage(PhaseDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PhaseListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<PhaseDto>>> {
    const { rows, nextCursor } = await this.phases.list(actor, query);
    return pageOf(selectFields(rows.map(phaseDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a phase. */
  @Get(':id')
  @DocumentsResource(PhaseDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PhaseDto> {
    return phaseDto(answerVersioned(response, await this.phases.find(actor, id)));
  }

  /** Adds a phase. Personnel office only. */
  @Post()
  @DocumentsCreation(PhaseDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreatePhaseDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PhaseDto> {
    return phaseDto(answerCreated(response, '/v1/phases', await this.phases.create(actor, values)));
  }

  /** Changes a phase: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(PhaseDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdatePhaseDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PhaseDto> {
    const row = await this.phases.update(actor, id, requireVersion(ifMatch), changes);
    return phaseDto(answerVersioned(response, row));
  }

  /** Removes a phase that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.phases.remove(actor, id, requireVersion(ifMatch));
  }
}
