import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { ContingentImpactDto, ContingentImpactQueryDto } from './contingent-impact.dto';
import { ContingentImpactService } from './contingent-impact.service';

@ApiTags('presence contingents')
@ApiBearerAuth()
@Controller('v1/presence-contingents')
export class ContingentImpactController {
  constructor(private readonly impacts: ContingentImpactService) {}

  /** What a contingent would mean on each of its days: waiting, cover, people and the phase; also with other counts. */
  @Get(':id/impact')
  @ApiOkResponse({ type: ContingentImpactDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  @ApiUnprocessableEntityResponse({ description: 'Counts that cannot be tried, each in errors' })
  async impact(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: ContingentImpactQueryDto,
  ): Promise<ContingentImpactDto> {
    return this.impacts.impact(actor, id, query);
  }
}
