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
  CreateServiceHoursDto,
  ServiceHoursDto,
  ServiceHoursListQueryDto,
  UpdateServiceHoursDto,
  serviceHoursDto,
} from './service-hours.dto';
import { ServiceHoursService } from './service-hours.service';

@ApiTags('service hours')
@ApiBearerAuth()
@Controller('v1/service-hours')
export class ServiceHoursController {
  constructor(private readonly serviceHours: ServiceHoursService) {}

  /** Lists service hours. */
  @Get()
  @DocumentsPage(ServiceHoursDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ServiceHoursListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ServiceHoursDto>>> {
    const { rows, nextCursor } = await this.serviceHours.list(actor, query);
    return pageOf(selectFields(rows.map(serviceHoursDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads service hours. */
  @Get(':id')
  @DocumentsResource(ServiceHoursDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceHoursDto> {
    return serviceHoursDto(answerVersioned(response, await this.serviceHours.find(actor, id)));
  }

  /** Adds service hours. Personnel office only. */
  @Post()
  @DocumentsCreation(ServiceHoursDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateServiceHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceHoursDto> {
    return serviceHoursDto(
      answerCreated(response, '/v1/service-hours', await this.serviceHours.create(actor, { id, ...values })),
    );
  }

  /** Changes service hours: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ServiceHoursDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateServiceHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceHoursDto> {
    const row = await this.serviceHours.update(actor, id, requireVersion(ifMatch), changes);
    return serviceHoursDto(answerVersioned(response, row));
  }

  /** Removes service hours that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.serviceHours.remove(actor, id, requireVersion(ifMatch));
  }
}
