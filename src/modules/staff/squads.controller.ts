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
import { CreateSquadDto, SquadDto, SquadListQueryDto, UpdateSquadDto, squadDto } from './squad.dto';
import { SquadsService } from './squads.service';

@ApiTags('squads')
@ApiBearerAuth()
@Controller('v1/squads')
export class SquadsController {
  constructor(private readonly squads: SquadsService) {}

  /** Lists squads. */
  @Get()
  @DocumentsPage(SquadDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SquadListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<SquadDto>>> {
    const { rows, nextCursor } = await this.squads.list(actor, query);
    return pageOf(selectFields(rows.map(squadDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a squad. */
  @Get(':id')
  @DocumentsResource(SquadDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SquadDto> {
    return squadDto(answerVersioned(response, await this.squads.find(actor, id)));
  }

  /** Adds a squad. Personnel office only. */
  @Post()
  @DocumentsCreation(SquadDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateSquadDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SquadDto> {
    const row = await this.squads.create(actor, values);
    return squadDto(answerCreated(response, '/v1/squads', row));
  }

  /** Changes a squad: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(SquadDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateSquadDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SquadDto> {
    const row = await this.squads.update(actor, id, requireVersion(ifMatch), changes);
    return squadDto(answerVersioned(response, row));
  }

  /** Removes a squad. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.squads.remove(actor, id, requireVersion(ifMatch));
  }
}
