import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsAction, DocumentsPage } from '../../platform/http/open-api/resource-docs';
import { PageQueryDto, pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { Usernames } from '../identity/usernames.service';
import {
  ContingentDecisionDto,
  ContingentDecisionsDto,
  DecidedContingentsDto,
  ReopeningDto,
} from './contingent-decision.dto';
import { ContingentDecisions } from './contingent-decisions.service';
import { ContingentStepDto, contingentStepDto } from './contingent-step.dto';
import { PresenceContingentDto, presenceContingentDto } from './presence-contingent.dto';
import { PresenceContingentsService } from './presence-contingents.service';

@ApiTags('presence contingents')
@ApiBearerAuth()
@Controller('v1')
export class ContingentDecisionsController {
  constructor(
    private readonly decisions: ContingentDecisions,
    private readonly contingents: PresenceContingentsService,
    private readonly usernames: Usernames,
  ) {}

  /** Approves, amends or declines a proposal. Head of the unit only. */
  @Post('presence-contingents/:id/decision')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(PresenceContingentDto)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() decision: ContingentDecisionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PresenceContingentDto> {
    const row = await this.decisions.decide(actor, id, requireVersion(ifMatch), decision);
    return presenceContingentDto(answerVersioned(response, row));
  }

  /** Decides several proposals, a week's for example: all of them, or none where one cannot be. Head of the units only. */
  @Post('presence-contingent-decisions')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DecidedContingentsDto, { versioned: false })
  async decideAll(
    @CurrentActor() actor: Actor,
    @Body() { decisions }: ContingentDecisionsDto,
  ): Promise<DecidedContingentsDto> {
    return { items: (await this.decisions.decideAll(actor, decisions)).map(presenceContingentDto) };
  }

  /** Asks for another decision on a contingent that was decided or has expired. Personnel office only. */
  @Post('presence-contingents/:id/reopening')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(PresenceContingentDto)
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() reopening: ReopeningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PresenceContingentDto> {
    const row = await this.decisions.reopen(actor, id, requireVersion(ifMatch), reopening);
    return presenceContingentDto(answerVersioned(response, row));
  }

  /** Lists what was done to a contingent, oldest first. */
  @Get('presence-contingents/:id/history')
  @DocumentsPage(ContingentStepDto)
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ContingentStepDto>>> {
    const { rows, nextCursor } = await this.contingents.history(actor, id, query);
    const names = await this.usernames.of(rows.map(({ actorId }) => actorId));
    const items = rows.map((row) => contingentStepDto(row, names));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }
}
