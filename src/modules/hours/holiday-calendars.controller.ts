import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { HolidayCalendarDto, UpdateHolidayCalendarDto, holidayCalendarDto } from './holiday-calendar.dto';
import { HolidayCalendarsService } from './holiday-calendars.service';

@ApiTags('holidays')
@ApiBearerAuth()
@Controller('v1/bodies/:bodyId/holiday-calendar')
export class HolidayCalendarsController {
  constructor(private readonly calendars: HolidayCalendarsService) {}

  /** Reads what the holidays of a body follow: its patron and its policy on midweek holidays. */
  @Get()
  @DocumentsResource(HolidayCalendarDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayCalendarDto> {
    return holidayCalendarDto(answerVersioned(response, await this.calendars.find(actor, bodyId)));
  }

  /** Changes the patron, the years its day was moved, or the policy on midweek holidays. Personnel office only. */
  @Patch()
  @DocumentsChange(HolidayCalendarDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateHolidayCalendarDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayCalendarDto> {
    const row = await this.calendars.update(actor, bodyId, requireVersion(ifMatch), changes);
    return holidayCalendarDto(answerVersioned(response, row));
  }
}
