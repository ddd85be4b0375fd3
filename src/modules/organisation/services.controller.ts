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
import { CreateServiceDto, ServiceDto, ServiceListQueryDto, UpdateServiceDto, serviceDto } from './service.dto';
import { ServicesService } from './services.service';

@ApiTags('services')
@ApiBearerAuth()
@Controller('v1/services')
export class ServicesController {
  constructor(private readonly services: ServicesService) {}

  /** Lists services. */
  @Get()
  @DocumentsPage(ServiceDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ServiceListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ServiceDto>>> {
    const { rows, nextCursor } = await this.services.list(actor, query);
    return pageOf(selectFields(rows.map(serviceDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a service. */
  @Get(':id')
  @DocumentsResource(ServiceDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDto> {
    return serviceDto(answerVersioned(response, await this.services.find(actor, id)));
  }

  /** Adds a service. Personnel office only. */
  @Post()
  @DocumentsCreation(ServiceDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateServiceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDto> {
    return serviceDto(answerCreated(response, '/v1/services', await this.services.create(actor, values)));
  }

  /** Changes a service: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ServiceDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateServiceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDto> {
    const row = await this.services.update(actor, id, requireVersion(ifMatch), changes);
    return serviceDto(answerVersioned(response, row));
  }

  /** Removes a service that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.services.remove(actor, id, requireVersion(ifMatch));
  }
}
