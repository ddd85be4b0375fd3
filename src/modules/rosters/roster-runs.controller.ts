import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiOkResponse,
  ApiSeeOtherResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import { LOCATION_HEADER } from '../../platform/http/open-api/resource-docs';
import { EventStream, lastEventNumber } from '../../platform/http/event-stream';
import { DocumentsLanguages, RequestedLanguage } from '../../platform/http/requested-language';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { CreateRosterRunDto } from './dto/create-roster-run.dto';
import { RosterRunDto, rosterRunDto } from './dto/roster-run.dto';
import { DocumentsRunEvents } from './documents-run-events';
import { isOver, RosterRunEvents } from './roster-run-events';
import type { RosterRunEntity } from './roster-run.entity';
import { RosterRunsService } from './roster-runs.service';

@ApiTags('roster runs')
@ApiBearerAuth()
@Controller('v1/roster-runs')
export class RosterRunsController {
  constructor(
    private readonly service: RosterRunsService,
    private readonly runEvents: RosterRunEvents,
  ) {}

  /**
   * Asks for a roster; Location is where to watch it being made. One run at a time is planned for a unit and week: a
   * second one waits. Only so many may wait, in a body and in all: 429 says how many do.
   */
  @Post()
  @DocumentsLanguages('en')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse({ type: RosterRunDto, headers: LOCATION_HEADER })
  @ApiConflictResponse({ description: 'The same run waits already' })
  async start(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() request: CreateRosterRunDto,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRunDto> {
    const run = rosterRunDto(await this.service.start(actor, request, id), language);
    response.location(`/v1/roster-runs/${run.id}`);
    return run;
  }

  /** How far a run is; leads to the roster once there is one. */
  @Get(':id')
  @DocumentsLanguages('en')
  @ApiOkResponse({
    type: RosterRunDto,
    description: 'Queued, running, or over without a roster: see status and errors',
  })
  @ApiSeeOtherResponse({ type: RosterRunDto, headers: LOCATION_HEADER, description: 'Over; Location is the roster' })
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRunDto> {
    const run = await this.service.find(actor, id);
    if (run.rosterId) response.status(HttpStatus.SEE_OTHER).location(`/v1/rosters/${run.rosterId}`);
    return rosterRunDto(run, language);
  }

  /**
   * Tells how far a run is, as server-sent events, until it is over. The access token goes into the `Authorization`
   * header, so browsers read the stream with `fetch`.
   */
  @Get(':id/events')
  @DocumentsLanguages('en')
  @DocumentsRunEvents()
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('Last-Event-ID') lastEventId: string | undefined,
    @RequestedLanguage('en') language: LanguageId,
    @Res() response: Response,
  ): Promise<void> {
    const run = await this.service.find(actor, id);
    const seen = lastEventNumber(lastEventId);
    if (isOver(run) && seen >= run.eventNumber) {
      response.status(HttpStatus.NO_CONTENT).end();
      return;
    }
    this.runEvents.enter(actor);
    const dto = (current: RosterRunEntity): RosterRunDto => rosterRunDto(current, language);
    await this.runEvents.tell(actor, run, seen, new EventStream(response), dto);
  }

  /** Stops a run and keeps the best roster so far. */
  @Delete(':id')
  @DocumentsLanguages('en')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse({ type: RosterRunDto, headers: LOCATION_HEADER })
  @ApiConflictResponse({ description: 'The same run waits already' })
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRunDto> {
    response.location(`/v1/roster-runs/${id}`);
    return rosterRunDto(await this.service.stop(actor, id), language);
  }
}
