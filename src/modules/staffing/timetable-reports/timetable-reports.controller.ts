import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { TimetableReportDto, TimetableReportQueryDto } from './timetable-report.dto';
import { TimetableReportsService } from './timetable-reports.service';

@ApiTags('timetable reports')
@ApiBearerAuth()
@Controller('v1/timetable-reports')
export class TimetableReportsController {
  constructor(private readonly reports: TimetableReportsService) {}

  /** Judges a site's opening hours, service hours and shifts in the week of a day, with nobody on them. */
  @Get()
  @ApiOkResponse({ type: TimetableReportDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  report(@CurrentActor() actor: Actor, @Query() query: TimetableReportQueryDto): Promise<TimetableReportDto> {
    return this.reports.report(actor, query);
  }
}
