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
  CreatePresenceContingentDto,
  PresenceContingentDto,
  PresenceContingentListQueryDto,
  UpdatePresenceContingentDto,
  presenceContingentDto,
} from './presence-contingent.dto';
import { PresenceContingentsService } from './presence-contingents.service';

@ApiTags('presence contingents')
@ApiBearerAuth()
@Controller('v1/presence-contingents')
export class PresenceContingentsController {
  constructor(private readonly presenceContingents: PresenceContingentsService) {}

  /** Lists presence contingents. */
  @Get()
  @DocumentsPage(PresenceContingentDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PresenceContingentListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<PresenceContingentDto>>> {
    const { rows, nextCursor } = await this.presenceContingents.list(actor, query);
    return pageOf(selectFields(rows.map(presenceContingentDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a presence contingent. */
  @Get(':id')
  @DocumentsResource(PresenceContingentDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PresenceContingentDto> {
    return presenceContingentDto(answerVersioned(response, await this.presenceContingents.find(actor, id)));
  }

  /** Proposes a presence contingent, which the head of the unit decides. Personnel office only. */
  @Post()
  @DocumentsCreation(PresenceContingentDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreatePresenceContingentDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PresenceContingentDto> {
    return presenceContingentDto(
      answerCreated(
        response,
        '/v1/presence-contingents',
        await this.presenceContingents.create(actor, { id, ...values }),
      ),
    );
  }

  /** Changes a proposal nobody has decided: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(PresenceContingentDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdatePresenceContingentDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PresenceContingentDto> {
    const row = await this.presenceContingents.update(actor, id, requireVersion(ifMatch), changes);
    return presenceContingentDto(answerVersioned(response, row));
  }

  /** Withdraws a presence contingent that is not approved; one that is, reopen first. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.presenceContingents.remove(actor, id, requireVersion(ifMatch));
  }
}
