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
import { CreateSwapRequestDto, DutyTradeDto, DutyTradeListQueryDto, TradeDecisionDto } from './duty-trade.dto';
import { TradeAnswers } from './trade-answers.service';
import { TradeDecisions } from './trade-decisions.service';
import { TradePages } from './trade-pages.service';
import { TradeRequests } from './trade-requests.service';

@ApiTags('swap requests')
@ApiBearerAuth()
@Controller('v1/swap-requests')
export class SwapRequestsController {
  constructor(
    private readonly pages: TradePages,
    private readonly requests: TradeRequests,
    private readonly answers: TradeAnswers,
    private readonly decisions: TradeDecisions,
  ) {}

  /** Lists the swaps that one asked for, is asked for, or decides, oldest first. */
  @Get()
  @DocumentsPage(DutyTradeDto)
  list(
    @CurrentActor() actor: Actor,
    @Query() query: DutyTradeListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<DutyTradeDto>>> {
    return this.pages.list(actor, 'swap', query, selfUrl);
  }

  /** Reads a swap. */
  @Get(':id')
  @DocumentsResource(DutyTradeDto)
  find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.find(actor, 'swap', id, response);
  }

  /** Asks a colleague to swap published duties. All rules are asked before the colleague is. */
  @Post()
  @DocumentsCreation(DutyTradeDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateSwapRequestDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.created(actor, await this.requests.requestSwap(actor, id, values), response);
  }

  /** Accepts, as the colleague who was asked; then it is the head's turn. */
  @Post(':id/acceptance')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DutyTradeDto)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.answered(actor, await this.answers.accept(actor, 'swap', id, requireVersion(ifMatch)), response);
  }

  /** Declines, as the colleague who was asked. */
  @Post(':id/decline')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(DutyTradeDto)
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyTradeDto> {
    return this.pages.answered(actor, await this.answers.decline(actor, id, requireVersion(ifMatch)), response);
  }

  /** Takes back what one asked, before it is decided. */
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
    return this.pages.answered(actor, await this.answers.withdraw(actor, 'swap', id, version), response);
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
    const trade = await this.decisions.decide(actor, 'swap', id, requireVersion(ifMatch), decision);
    return this.pages.answered(actor, trade, response);
  }
}
