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
import { CreateSiteDto, SiteDto, SiteListQueryDto, UpdateSiteDto, siteDto } from './site.dto';
import { SitesService } from './sites.service';

@ApiTags('sites')
@ApiBearerAuth()
@Controller('v1/sites')
export class SitesController {
  constructor(private readonly sites: SitesService) {}

  /** Lists sites. */
  @Get()
  @DocumentsPage(SiteDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SiteListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<SiteDto>>> {
    const { rows, nextCursor } = await this.sites.list(actor, query);
    return pageOf(selectFields(rows.map(siteDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a site. */
  @Get(':id')
  @DocumentsResource(SiteDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SiteDto> {
    return siteDto(answerVersioned(response, await this.sites.find(actor, id)));
  }

  /** Adds a site. Personnel office only. */
  @Post()
  @DocumentsCreation(SiteDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateSiteDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SiteDto> {
    return siteDto(answerCreated(response, '/v1/sites', await this.sites.create(actor, values)));
  }

  /** Changes a site: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(SiteDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateSiteDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SiteDto> {
    const row = await this.sites.update(actor, id, requireVersion(ifMatch), changes);
    return siteDto(answerVersioned(response, row));
  }

  /** Removes a site that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.sites.remove(actor, id, requireVersion(ifMatch));
  }
}
