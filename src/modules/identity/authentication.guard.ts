import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DomainError } from '../../platform/errors/domain-error';
import { PUBLIC_ROUTE } from '../../platform/http/public.decorator';
import { RateLimiter } from '../../platform/http/rate-limiter';
import { rememberActorId } from '../../platform/http/request-actor';
import { AccessTokens } from './access-tokens';
import type { Actor } from './actor';
import { OidcTokens } from './oidc-tokens';
import { Accesses } from './accesses.service';
import { Actors } from './actors.service';
import { rememberActor } from './current-actor.decorator';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Lets nobody in without a valid token of a user who may still sign in; public routes excepted. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly oidc: OidcTokens,
    private readonly limiter: RateLimiter,
    private readonly actors: Actors,
    private readonly accesses: Accesses,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = BEARER.exec(request.get('Authorization') ?? '')?.[1];
    if (token === undefined) {
      throw new DomainError(
        'unauthenticated',
        'token-missing',
        'Sign in at POST /v1/login and send the token as "Authorization: Bearer …".',
      );
    }
    const actor = await this.actorOf(token).catch((error: unknown) => {
      this.limiter.countRefused(request);
      throw error;
    });
    this.limiter.countUser(context.switchToHttp().getResponse<Response>(), actor.userId);
    if (actor.role === 'administrator') await this.accesses.used(actor, operationOf(request));
    rememberActor(request, actor);
    rememberActorId(request, actor.userId);
    return true;
  }

  private async actorOf(token: string): Promise<Actor> {
    if (this.oidc.isOfProvider(token)) return this.actors.ofIdentity(await this.oidc.verify(token));
    return this.actors.ofUser(await this.tokens.verify(token));
  }
}

/** Method and path of the route, without the ids that are in it. */
function operationOf(request: Request): string {
  const { path } = request.route as { readonly path: string };
  return `${request.method} ${path}`;
}
