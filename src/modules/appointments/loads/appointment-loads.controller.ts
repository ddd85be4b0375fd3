import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { AppointmentLoadQueryDto, AppointmentLoadsDto } from './appointment-load.dto';
import { AppointmentLoadsService } from './appointment-loads.service';

@ApiTags('appointments')
@ApiBearerAuth()
@Controller('v1/appointment-loads')
export class AppointmentLoadsController {
  constructor(private readonly loads: AppointmentLoadsService) {}

  /** Sets the appointments of a site beside its planned desks, half hour by half hour, and says what to move. */
  @Get()
  @ApiOkResponse({ type: AppointmentLoadsDto })
  @ApiNotFoundResponse({ description: 'Nobody receives by appointment there, or it is not yours' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async find(@CurrentActor() actor: Actor, @Query() query: AppointmentLoadQueryDto): Promise<AppointmentLoadsDto> {
    return this.loads.find(actor, query);
  }
}
