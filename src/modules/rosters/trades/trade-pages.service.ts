import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { dutyTradeDto } from './duty-trade.dto';
import type { DutyTradeDto, DutyTradeListQueryDto } from './duty-trade.dto';
import type { DutyTradeEntity, TradeKind } from './duty-trade.entity';
import { TradeList } from './trade-list.service';

const PATH_OF = { swap: '/v1/swap-requests', offer: '/v1/duty-offers' } as const;

/** Trades as answers of the API, the same for swaps and offers. */
@Injectable()
export class TradePages {
  constructor(private readonly trades: TradeList) {}

  async list(
    actor: Actor,
    kind: TradeKind,
    query: DutyTradeListQueryDto,
    selfUrl: string,
  ): Promise<Page<Partial<DutyTradeDto>>> {
    const { rows, nextCursor } = await this.trades.list(actor, kind, query);
    return pageOf(selectFields(rows.map(dutyTradeDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  async find(actor: Actor, kind: TradeKind, id: string, response: Response): Promise<DutyTradeDto> {
    const seen = await this.trades.find(actor, kind, id);
    answerVersioned(response, seen.trade);
    return dutyTradeDto(seen);
  }

  async created(actor: Actor, trade: DutyTradeEntity, response: Response): Promise<DutyTradeDto> {
    answerCreated(response, PATH_OF[trade.kind], trade);
    return dutyTradeDto(await this.trades.see(actor, trade));
  }

  async answered(actor: Actor, trade: DutyTradeEntity, response: Response): Promise<DutyTradeDto> {
    answerVersioned(response, trade);
    return dutyTradeDto(await this.trades.see(actor, trade));
  }
}
