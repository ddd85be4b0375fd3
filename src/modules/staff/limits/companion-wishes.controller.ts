import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  CreateCompanionWishDto,
  CompanionWishDto,
  CompanionWishListQueryDto,
  companionWishDto,
} from './companion-wish.dto';
import { CompanionWishesService } from './companion-wishes.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/companion-wishes')
export class CompanionWishesController {
  constructor(private readonly wishes: CompanionWishesService) {}

  /** Lists a person's wishes about companions. The person and the personnel office only. */
  @Get()
  @DocumentsPage(CompanionWishDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: CompanionWishListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<CompanionWishDto>>> {
    const { rows, nextCursor } = await this.wishes.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(companionWishDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a wish about a companion. The person and the personnel office only. */
  @Get(':id')
  @DocumentsResource(CompanionWishDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompanionWishDto> {
    return companionWishDto(answerVersioned(response, await this.wishes.find(actor, employeeId, id)));
  }

  /** Adds a wish about a companion. The person and the personnel office only. */
  @Post()
  @DocumentsCreation(CompanionWishDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateCompanionWishDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompanionWishDto> {
    const row = await this.wishes.create(actor, employeeId, { id, ...values });
    return companionWishDto(answerCreated(response, `/v1/employees/${row.employeeId}/companion-wishes`, row));
  }

  /** Removes a wish about a companion. The person and the personnel office only. */
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
