import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsAction,
  DocumentsCreation,
  DocumentsPage,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { CreateDutyOfferDto, DutyTradeDto, DutyTradeListQueryDto, TradeDecisionDto } from './duty-trade.dto';
import { TradeAnswers } from './trade-answers.service';
import { TradeDecisions } from './trade-decisions.service';
import { TradePages } from './trade-pages.service';
import { TradeRequests } from './trade-requests.service';

@ApiTags('duty offers')
@ApiBearerAuth()
@Controller('v1/duty-offers')
export class DutyOffersController {
  constructor(
    private readonly pages: TradePages,
    private readonly requests: TradeRequests,
    private readonly answers: TradeAnswers,
    private readonly decisions: TradeDecisions,
  ) {}

  /** Lists the offers that one made, may take, or decides, oldest first. */
  @Get()
  @DocumentsPage(DutyTradeDto)
  list(
    @CurrentActor() actor: Actor,
    @Query() query: DutyTradeListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<DutyTradeDto>>> {
    return this.pages.list(actor, 'offer', query, selfUrl);
  }

  /** Reads an offer. */
  @Get(':id')
  @DocumentsResource(DutyTradeDto)
  find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.find(actor, 'offer', id, response);
  }

  /** Offers a published duty to the colleagues of the unit who are free and whom no rule keeps from taking it. */
  @Post()
  @DocumentsCreation(DutyTradeDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateDutyOfferDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.created(actor, await this.requests.offer(actor, id, values), response);
  }

  /** Takes the duty: the first colleague gets it, once the head approves. */
  @Post(':id/acceptance')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DutyTradeDto)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.answered(actor, await this.answers.accept(actor, 'offer', id, requireVersion(ifMatch)), response);
  }

  /** Takes an offer back, before it is decided. */
  @Post(':id/withdrawal')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DutyTradeDto)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    const version = requireVersion(ifMatch);
    return this.pages.answered(actor, await this.answers.withdraw(actor, 'offer', id, version), response);
  }

  /** Approves or declines, as the head of the units concerned; the last approval publishes the corrected roster. */
  @Post(':id/decision')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DutyTradeDto)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() decision: TradeDecisionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    const trade = await this.decisions.decide(actor, 'offer', id, requireVersion(ifMatch), decision);
    return this.pages.answered(actor, trade, response);
  }
}
