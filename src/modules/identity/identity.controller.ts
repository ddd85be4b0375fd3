import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../../platform/http/public.decorator';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor.decorator';
import { AccessTokenDto, LoginDto, MeDto } from './identity.dto';
import { SignIns } from './sign-ins.service';

@ApiTags('identity')
@Controller('v1')
export class IdentityController {
  constructor(private readonly signIns: SignIns) {}

  /** Signs in: answers with a short-lived access token. */
  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async login(@Body() body: LoginDto, @Req() request: Request): Promise<AccessTokenDto> {
    const { username, password } = body;
    const { accessToken, expiresInSeconds } = await this.signIns.signIn(username, password, request.ip ?? 'unknown');
    return { accessToken, expiresInSeconds, tokenType: 'Bearer' };
  }

  /** Who is signed in, with which role and for which units. */
  @Get('me')
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeDto })
  me(@CurrentActor() actor: Actor): MeDto {
    const { userId, role, scope, personId, bodyIds, unitIds } = actor;
    return { userId, role, scope, personId, bodyIds, unitIds };
  }
}
