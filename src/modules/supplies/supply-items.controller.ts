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
  CreateSupplyItemDto,
  SupplyItemDto,
  SupplyItemListQueryDto,
  UpdateSupplyItemDto,
  supplyItemDto,
} from './supply.dto';
import { SupplyItemsService } from './supply-items.service';

@ApiTags('supplies')
@ApiBearerAuth()
@Controller('v1/supply-items')
export class SupplyItemsController {
  constructor(private readonly items: SupplyItemsService) {}

  /** Lists supply items. */
  @Get()
  @DocumentsPage(SupplyItemDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SupplyItemListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<SupplyItemDto>>> {
    const { rows, nextCursor } = await this.items.list(actor, query);
    return pageOf(selectFields(rows.map(supplyItemDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a supply item. */
  @Get(':id')
  @DocumentsResource(SupplyItemDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupplyItemDto> {
    return supplyItemDto(answerVersioned(response, await this.items.find(actor, id)));
  }

  /** Adds a supply item. Personnel office only. */
  @Post()
  @DocumentsCreation(SupplyItemDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateSupplyItemDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupplyItemDto> {
    return supplyItemDto(answerCreated(response, '/v1/supply-items', await this.items.create(actor, values)));
  }

  /** Changes a supply item: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(SupplyItemDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateSupplyItemDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupplyItemDto> {
    const row = await this.items.update(actor, id, requireVersion(ifMatch), changes);
    return supplyItemDto(answerVersioned(response, row));
  }

  /** Removes a supply item that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.items.remove(actor, id, requireVersion(ifMatch));
  }
}
