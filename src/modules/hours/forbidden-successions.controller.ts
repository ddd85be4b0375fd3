import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
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
  CreateForbiddenSuccessionDto,
  ForbiddenSuccessionDto,
  ForbiddenSuccessionListQueryDto,
  forbiddenSuccessionDto,
} from './forbidden-succession.dto';
import { ForbiddenSuccessionsService } from './forbidden-successions.service';

@ApiTags('shift templates')
@ApiBearerAuth()
@Controller('v1/forbidden-successions')
export class ForbiddenSuccessionsController {
  constructor(private readonly successions: ForbiddenSuccessionsService) {}

  /** Lists shift templates that may not follow each other. */
  @Get()
  @DocumentsPage(ForbiddenSuccessionDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ForbiddenSuccessionListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ForbiddenSuccessionDto>>> {
    const { rows, nextCursor } = await this.successions.list(actor, query);
    return pageOf(selectFields(rows.map(forbiddenSuccessionDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a forbidden succession. */
  @Get(':id')
  @DocumentsResource(ForbiddenSuccessionDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ForbiddenSuccessionDto> {
    return forbiddenSuccessionDto(answerVersioned(response, await this.successions.find(actor, id)));
  }

  /** Adds a forbidden succession. Personnel office only. */
  @Post()
  @DocumentsCreation(ForbiddenSuccessionDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateForbiddenSuccessionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ForbiddenSuccessionDto> {
    const row = await this.successions.create(actor, { id, ...values });
    return forbiddenSuccessionDto(answerCreated(response, '/v1/forbidden-successions', row));
  }

  /** Removes a forbidden succession. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.successions.remove(actor, id, requireVersion(ifMatch));
  }
}
