import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsChange,
  DocumentsCreation,
  DocumentsPage,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../actor';
import { CurrentActor } from '../current-actor.decorator';
import { CreateUserDto, UpdateUserDto, UserDto, UserListQueryDto } from './user.dto';
import { UsersService } from './users.service';

@ApiTags('identity')
@ApiBearerAuth()
@Controller('v1/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  /** Lists users. Administrators only, here and below. */
  @Get()
  @DocumentsPage(UserDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: UserListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<UserDto>>> {
    const { rows, nextCursor } = await this.users.list(actor, query);
    const items = rows.map(({ dto }) => dto);
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a user. */
  @Get(':id')
  @DocumentsResource(UserDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UserDto> {
    return answerVersioned(response, await this.users.find(actor, id)).dto;
  }

  /** Adds a user. */
  @Post()
  @DocumentsCreation(UserDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateUserDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UserDto> {
    return answerCreated(response, '/v1/users', await this.users.create(actor, { id, ...values })).dto;
  }

  /** Changes role, scope, identities or password, or disables: the user's next request notices. */
  @Patch(':id')
  @DocumentsChange(UserDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateUserDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UserDto> {
    return answerVersioned(response, await this.users.update(actor, id, requireVersion(ifMatch), changes)).dto;
  }
}
