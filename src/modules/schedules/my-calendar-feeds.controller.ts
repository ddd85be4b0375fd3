import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import { ShownOnce } from '../../platform/http/idempotency/shown-once.decorator';
import {
  DocumentsAction,
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
import { CalendarFeedDto, CreateCalendarFeedDto, NewCalendarFeedDto, calendarFeedDto } from './calendar-feed.dto';
import { CalendarFeedListQueryDto } from './calendar-feed.dto';
import { CalendarFeedsService } from './calendar-feeds.service';

@ApiTags('my schedule')
@ApiBearerAuth()
@Controller('v1/me/calendar-feeds')
export class MyCalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  /** Lists your feeds, without their addresses, which nobody keeps. */
  @Get()
  @DocumentsPage(CalendarFeedDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: CalendarFeedListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<CalendarFeedDto>>> {
    const { rows, nextCursor } = await this.feeds.list(actor, query);
    return pageOf(selectFields(rows.map(calendarFeedDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads one of your feeds. */
  @Get(':id')
  @DocumentsResource(CalendarFeedDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CalendarFeedDto> {
    return calendarFeedDto(answerVersioned(response, await this.feeds.find(actor, id)));
  }

  /** Opens a feed of your own shifts for a calendar of yours, and tells its address this once. */
  @Post()
  @ShownOnce('url')
  @DocumentsCreation(NewCalendarFeedDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() { language = 'it' }: CreateCalendarFeedDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NewCalendarFeedDto> {
    const { row, url } = await this.feeds.open(actor, id, language);
    return { ...calendarFeedDto(answerCreated(response, '/v1/me/calendar-feeds', row)), url };
  }

  /** Gives a feed a new address and a new term; the old address is dead at once. */
  @Post(':id/rotation')
  @HttpCode(HttpStatus.OK)
  @ShownOnce('url')
  @DocumentsAction(NewCalendarFeedDto)
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NewCalendarFeedDto> {
    const { row, url } = await this.feeds.renew(actor, id, requireVersion(ifMatch));
    return { ...calendarFeedDto(answerVersioned(response, row)), url };
  }

  /** Closes a feed: its address is dead at once. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.feeds.close(actor, id, requireVersion(ifMatch));
  }
}
