import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { CreateWishDto, WishDto, WishListQueryDto, wishDto } from './wish.dto';
import { WishesService } from './wishes.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/wishes')
export class WishesController {
  constructor(private readonly wishes: WishesService) {}

  /** Lists a person's wishes. */
  @Get()
  @DocumentsPage(WishDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: WishListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<WishDto>>> {
    const { rows, nextCursor } = await this.wishes.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(wishDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a wish. */
  @Get(':id')
  @DocumentsResource(WishDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishDto> {
    return wishDto(answerVersioned(response, await this.wishes.find(actor, employeeId, id)));
  }

  /** Adds a wish. The person and the personnel office only. */
  @Post()
  @DocumentsCreation(WishDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateWishDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishDto> {
    const row = await this.wishes.create(actor, employeeId, { id, ...values });
    return wishDto(answerCreated(response, `/v1/employees/${row.employeeId}/wishes`, row));
  }

  /** Removes a wish. The person and the personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.wishes.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
