import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CALENDAR_TYPE } from '../../platform/http/media-types';
import { Public } from '../../platform/http/public.decorator';
import { CalendarReader } from './calendar-reader.service';

@ApiTags('calendar feeds')
@Controller('v1/calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly calendars: CalendarReader) {}

  /**
   * Reads somebody's shifts as a calendar does, by the address alone (RFC 5545). Calendars send no headers of ours, so that
   * the token stands in the address: an exception to the national guidelines (RAC_GEN_004), which a body can switch off.
   */
  @Get(':token.ics')
  @Public()
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'ETag as received: answers 304 where nothing has changed',
    schema: { type: 'string', maxLength: 500 },
  })
  @ApiOkResponse({
    description: 'The shifts, in UTC, with the cancelled ones',
    content: { [CALENDAR_TYPE]: { schema: { type: 'string', maxLength: 10_000_000 } } },
    headers: { ETag: { description: 'Hash of the calendar', schema: { type: 'string', maxLength: 60 } } },
  })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  @ApiNotFoundResponse({ description: 'Unknown, closed, expired or not allowed' })
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { text, etag } = await this.calendars.read(token);
    // Calendars keep what they read; they ask whether it is still so.
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' });
    if (isKnown(ifNoneMatch, etag)) {
      response.status(304).end();
      return;
    }
    response.set('Content-Disposition', 'inline; filename="turni.ics"');
    response.type(`${CALENDAR_TYPE}; charset=utf-8`).send(text);
  }
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
