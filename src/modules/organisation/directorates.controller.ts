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
import {
  CreateDirectorateDto,
  DirectorateDto,
  DirectorateListQueryDto,
  UpdateDirectorateDto,
  directorateDto,
} from './directorate.dto';
import { DirectoratesService } from './directorates.service';

@ApiTags('directorates')
@ApiBearerAuth()
@Controller('v1/directorates')
export class DirectoratesController {
  constructor(private readonly directorates: DirectoratesService) {}

  /** Lists directorates. */
  @Get()
  @DocumentsPage(DirectorateDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: DirectorateListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<DirectorateDto>>> {
    const { rows, nextCursor } = await this.directorates.list(actor, query);
    return pageOf(selectFields(rows.map(directorateDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a directorate. */
  @Get(':id')
  @DocumentsResource(DirectorateDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DirectorateDto> {
    return directorateDto(answerVersioned(response, await this.directorates.find(actor, id)));
  }

  /** Adds a directorate. Personnel office only. */
  @Post()
  @DocumentsCreation(DirectorateDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateDirectorateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DirectorateDto> {
    return directorateDto(answerCreated(response, '/v1/directorates', await this.directorates.create(actor, values)));
  }

  /** Changes a directorate: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(DirectorateDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateDirectorateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DirectorateDto> {
    const row = await this.directorates.update(actor, id, requireVersion(ifMatch), changes);
    return directorateDto(answerVersioned(response, row));
  }

  /** Removes a directorate that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.directorates.remove(actor, id, requireVersion(ifMatch));
  }
}
