import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../../platform/http/public.decorator';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor.decorator';
import { AccessTokenDto, LoginDto, MeDto } from './identity.dto';
import { IdentityService } from './identity.service';

@ApiTags('identity')
@Controller('v1')
export class IdentityController {
  constructor(private readonly identity: IdentityService) {}

  /** Signs in: answers with a short-lived access token. */
  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async login(@Body() body: LoginDto, @Req() request: Request): Promise<AccessTokenDto> {
    const token = await this.identity.login(body.username, body.password, request.ip ?? 'unknown');
    return { ...token, tokenType: 'Bearer' };
  }

  /** Who is signed in, with which role and for which units. */
  @Get('me')
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeDto })
  me(@CurrentActor() actor: Actor): MeDto {
    return { ...actor };
  }
}
