import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { CreateStandbyDto, StandbyDto, StandbyListQueryDto, standbyDto } from './standby.dto';
import { StandbysService } from './standbys.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/standbys')
export class StandbysController {
  constructor(private readonly standbys: StandbysService) {}

  /** Lists a person's turns of standby. */
  @Get()
  @DocumentsPage(StandbyDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: StandbyListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<StandbyDto>>> {
    const { rows, nextCursor } = await this.standbys.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(standbyDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a turn of standby. */
  @Get(':id')
  @DocumentsResource(StandbyDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StandbyDto> {
    return standbyDto(answerVersioned(response, await this.standbys.find(actor, employeeId, id)));
  }

  /** Adds a turn of standby. Personnel office only. */
  @Post()
  @DocumentsCreation(StandbyDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateStandbyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StandbyDto> {
    const row = await this.standbys.create(actor, employeeId, { id, ...values });
    return standbyDto(answerCreated(response, `/v1/employees/${row.employeeId}/standbys`, row));
  }

  /** Removes a turn of standby. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.standbys.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
