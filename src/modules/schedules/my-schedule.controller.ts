import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { LanguageId } from '../../planner/explain/sentences/language';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { MyScheduleDto, ScheduleQueryDto } from './my-schedule.dto';
import { MyScheduleService } from './my-schedule.service';
import { DocumentsLanguages, RequestedLanguage } from '../../platform/http/requested-language';

@ApiTags('my schedule')
@ApiBearerAuth()
@Controller('v1/me/schedule')
export class MyScheduleController {
  constructor(private readonly schedules: MyScheduleService) {}

  /**
   * Reads your own days: work as far as it is published, with the reasons in plain words; rest, your own absences, and
   * days of weeks nobody has published yet.
   */
  @Get()
  @DocumentsLanguages('it')
  @ApiOkResponse({ type: MyScheduleDto })
  @ApiNotFoundResponse({ description: 'Your user is nobody who is planned' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: ScheduleQueryDto,
    @RequestedLanguage('it') language: LanguageId,
  ): Promise<MyScheduleDto> {
    return this.schedules.schedule(actor, query, language);
  }
}
