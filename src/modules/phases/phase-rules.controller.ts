import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { PhaseProfileListDto, phaseProfileDto } from './phase-profile.dto';
import { PHASE_PROFILES } from './phase-profiles';
import { PhaseRuleDto, PhaseRuleQueryDto, phaseRuleDto } from './phase-rule.dto';
import { PhaseRulesService } from './phase-rules.service';

@ApiTags('phases')
@ApiBearerAuth()
@Controller('v1')
export class PhaseRulesController {
  constructor(private readonly rules: PhaseRulesService) {}

  /** Tells what the phase plan says for a unit on a day, and which of its lines says so. */
  @Get('phase-rules')
  @ApiOkResponse({ type: PhaseRuleDto })
  @ApiNotFoundResponse({ description: 'No such unit, or not yours' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async find(@CurrentActor() actor: Actor, @Query() { unitId, on }: PhaseRuleQueryDto): Promise<PhaseRuleDto> {
    return phaseRuleDto(await this.rules.find(actor, unitId, on));
  }

  /** Lists the profiles a phase can start from, each figure with its source. */
  @Get('phase-profiles')
  @ApiOkResponse({ type: PhaseProfileListDto })
  listProfiles(): PhaseProfileListDto {
    return { items: PHASE_PROFILES.map(phaseProfileDto) };
  }
}
