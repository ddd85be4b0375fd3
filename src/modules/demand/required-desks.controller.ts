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
import { RequiredDesksDto, RequiredDesksQueryDto } from './required-desks.dto';
import { RequiredDesksService } from './required-desks.service';

@ApiTags('required desks')
@ApiBearerAuth()
@Controller('v1/required-desks')
export class RequiredDesksController {
  constructor(private readonly required: RequiredDesksService) {}

  /** Reads the desks a site needs on a day, half hour by half hour, with the predicted wait (Erlang C). */
  @Get()
  @ApiOkResponse({ type: RequiredDesksDto })
  @ApiNotFoundResponse({ description: 'No such site' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async list(@CurrentActor() actor: Actor, @Query() query: RequiredDesksQueryDto): Promise<RequiredDesksDto> {
    return this.required.requiredDesks(actor, query);
  }
}
