import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DocumentsPage } from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { SquadDto, SquadListQueryDto } from './squad.dto';
import { SquadsService } from './squads.service';

@ApiTags('squads')
@ApiBearerAuth()
@Controller('v1/squads')
export class SquadsController {
  constructor(private readonly squads: SquadsService) {}

  /** Lists squads. */
  @Get()
  @DocumentsPage(SquadDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SquadListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<SquadDto>>> {
    const { rows, nextCursor } = await this.squads.list(actor, query);
    return pageOf(selectFields(rows, query.fields), query.limit, nextCursor, selfUrl);
  }
}
