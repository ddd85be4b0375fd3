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
import { BalanceQueryDto, MyBalancesDto } from './my-balances.dto';
import { MyBalancesService } from './my-balances.service';

@ApiTags('my schedule')
@ApiBearerAuth()
@Controller('v1/me/balances')
export class MyBalancesController {
  constructor(private readonly balances: MyBalancesService) {}

  /**
   * Reads what you have been given: days on site and in agile work, Saturdays, afternoons, hours beside your contract, over
   * the windows of the rules, each with the mean of your unit.
   */
  @Get()
  @ApiOkResponse({ type: MyBalancesDto })
  @ApiNotFoundResponse({ description: 'Your user is nobody who is planned' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async read(@CurrentActor() actor: Actor, @Query() { on }: BalanceQueryDto): Promise<MyBalancesDto> {
    return this.balances.balances(actor, on);
  }
}
