import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { RosterComparisonDto, RosterComparisonQueryDto, rosterComparisonDto } from './roster-comparison.dto';
import { RosterComparisons } from './roster-comparisons.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters')
export class RosterComparisonsController {
  constructor(private readonly comparisons: RosterComparisons) {}

  /** Sets two rosters of the same units and weeks side by side: score, hours, fairness, presence, and who changes. */
  @Get(':id/comparison')
  @ApiOkResponse({ type: RosterComparisonDto })
  @ApiNotFoundResponse({ description: 'One of the two is not there, or not yours' })
  @ApiUnprocessableEntityResponse({ description: 'Not of the same units and weeks' })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() { with: withId }: RosterComparisonQueryDto,
  ): Promise<RosterComparisonDto> {
    return rosterComparisonDto(await this.comparisons.compare(actor, id, withId));
  }
}
