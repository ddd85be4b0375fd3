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
  CreateShiftTemplateDto,
  ShiftTemplateDto,
  ShiftTemplateListQueryDto,
  UpdateShiftTemplateDto,
  shiftTemplateDto,
} from './shift-template.dto';
import { ShiftTemplatesService } from './shift-templates.service';

@ApiTags('shift templates')
@ApiBearerAuth()
@Controller('v1/shift-templates')
export class ShiftTemplatesController {
  constructor(private readonly shiftTemplates: ShiftTemplatesService) {}

  /** Lists shift templates. */
  @Get()
  @DocumentsPage(ShiftTemplateDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ShiftTemplateListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ShiftTemplateDto>>> {
    const { rows, nextCursor } = await this.shiftTemplates.list(actor, query);
    return pageOf(selectFields(rows.map(shiftTemplateDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a shift template. */
  @Get(':id')
  @DocumentsResource(ShiftTemplateDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ShiftTemplateDto> {
    return shiftTemplateDto(answerVersioned(response, await this.shiftTemplates.find(actor, id)));
  }

  /** Adds a shift template. Personnel office only. */
  @Post()
  @DocumentsCreation(ShiftTemplateDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateShiftTemplateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ShiftTemplateDto> {
    return shiftTemplateDto(
      answerCreated(response, '/v1/shift-templates', await this.shiftTemplates.create(actor, values)),
    );
  }

  /** Changes a shift template: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ShiftTemplateDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateShiftTemplateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ShiftTemplateDto> {
    const row = await this.shiftTemplates.update(actor, id, requireVersion(ifMatch), changes);
    return shiftTemplateDto(answerVersioned(response, row));
  }

  /** Removes a shift template that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.shiftTemplates.remove(actor, id, requireVersion(ifMatch));
  }
}
