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
import { CreateWishDto, WishDto, WishListQueryDto, wishDto } from '../staff/wish.dto';
import { WishesService } from '../staff/wishes.service';
import { ownPerson } from './own-person';

@ApiTags('my schedule')
@ApiBearerAuth()
@Controller('v1/me/wishes')
export class MyWishesController {
  constructor(private readonly wishes: WishesService) {}

  /** Lists your own wishes. */
  @Get()
  @DocumentsPage(WishDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: WishListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<WishDto>>> {
    const { rows, nextCursor } = await this.wishes.list(actor, ownPerson(actor), query);
    return pageOf(selectFields(rows.map(wishDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads one of your wishes. */
  @Get(':id')
  @DocumentsResource(WishDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishDto> {
    return wishDto(answerVersioned(response, await this.wishes.find(actor, ownPerson(actor), id)));
  }

  /**
   * States a wish for one day. Taken until some days before the Monday of its week (`wishNoticeDays` of the body's
   * self-service settings, 10 unless changed); afterwards `wish-too-late` says for which week it still is.
   */
  @Post()
  @DocumentsCreation(WishDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateWishDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishDto> {
    const row = await this.wishes.create(actor, ownPerson(actor), { id, ...values });
    return wishDto(answerCreated(response, '/v1/me/wishes', row));
  }

  /** Takes a wish back. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.wishes.remove(actor, ownPerson(actor), id, requireVersion(ifMatch));
  }
}
