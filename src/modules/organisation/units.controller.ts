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
import { CreateUnitDto, UnitDto, UnitListQueryDto, UpdateUnitDto, unitDto } from './unit.dto';
import { UnitsService } from './units.service';

@ApiTags('units')
@ApiBearerAuth()
@Controller('v1/units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  /** Lists units. */
  @Get()
  @DocumentsPage(UnitDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: UnitListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<UnitDto>>> {
    const { rows, nextCursor } = await this.units.list(actor, query);
    return pageOf(selectFields(rows.map(unitDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a unit. */
  @Get(':id')
  @DocumentsResource(UnitDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitDto> {
    return unitDto(answerVersioned(response, await this.units.find(actor, id)));
  }

  /** Adds a unit. Personnel office only. */
  @Post()
  @DocumentsCreation(UnitDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateUnitDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitDto> {
    return unitDto(answerCreated(response, '/v1/units', await this.units.create(actor, values)));
  }

  /** Changes a unit: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(UnitDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateUnitDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitDto> {
    const row = await this.units.update(actor, id, requireVersion(ifMatch), changes);
    return unitDto(answerVersioned(response, row));
  }

  /** Removes a unit that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.units.remove(actor, id, requireVersion(ifMatch));
  }
}
