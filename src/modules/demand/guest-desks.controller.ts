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
  CreateGuestDeskDto,
  GuestDeskDto,
  GuestDeskListQueryDto,
  UpdateGuestDeskDto,
  guestDeskDto,
} from './guest-desk.dto';
import { GuestDesksService } from './guest-desks.service';

@ApiTags('guest desks')
@ApiBearerAuth()
@Controller('v1/guest-desks')
export class GuestDesksController {
  constructor(private readonly guestDesks: GuestDesksService) {}

  /** Lists guest desks. */
  @Get()
  @DocumentsPage(GuestDeskDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: GuestDeskListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<GuestDeskDto>>> {
    const { rows, nextCursor } = await this.guestDesks.list(actor, query);
    return pageOf(selectFields(rows.map(guestDeskDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a guest desk. */
  @Get(':id')
  @DocumentsResource(GuestDeskDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestDeskDto> {
    return guestDeskDto(answerVersioned(response, await this.guestDesks.find(actor, id)));
  }

  /** Adds a guest desk. Personnel office only. */
  @Post()
  @DocumentsCreation(GuestDeskDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateGuestDeskDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestDeskDto> {
    return guestDeskDto(
      answerCreated(response, '/v1/guest-desks', await this.guestDesks.create(actor, { id, ...values })),
    );
  }

  /** Changes a guest desk: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(GuestDeskDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateGuestDeskDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestDeskDto> {
    const row = await this.guestDesks.update(actor, id, requireVersion(ifMatch), changes);
    return guestDeskDto(answerVersioned(response, row));
  }

  /** Removes a guest desk that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.guestDesks.remove(actor, id, requireVersion(ifMatch));
  }
}
