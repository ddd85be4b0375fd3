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
import { UnavailabilitiesService } from '../staff/unavailabilities.service';
import {
  CreateUnavailabilityDto,
  UnavailabilityDto,
  UnavailabilityListQueryDto,
  unavailabilityDto,
} from '../staff/unavailability.dto';
import { ownPerson } from './own-person';

@ApiTags('my schedule')
@ApiBearerAuth()
@Controller('v1/me/unavailabilities')
export class MyUnavailabilitiesController {
  constructor(private readonly unavailabilities: UnavailabilitiesService) {}

  /** Lists when you said to be unable to work, and what became of it. */
  @Get()
  @DocumentsPage(UnavailabilityDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: UnavailabilityListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<UnavailabilityDto>>> {
    const { rows, nextCursor } = await this.unavailabilities.list(actor, ownPerson(actor), query);
    return pageOf(selectFields(rows.map(unavailabilityDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads one of them. */
  @Get(':id')
  @DocumentsResource(UnavailabilityDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnavailabilityDto> {
    return unavailabilityDto(answerVersioned(response, await this.unavailabilities.find(actor, ownPerson(actor), id)));
  }

  /**
   * Says when you cannot work: whole days, or hours of them; nobody asks why. Until the personnel office has decided it
   * weighs in every plan as a wish of high importance. One stated after wishes for the week were closed is `late`: a plan
   * that is made already does not change by itself.
   */
  @Post()
  @DocumentsCreation(UnavailabilityDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateUnavailabilityDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnavailabilityDto> {
    const row = await this.unavailabilities.state(actor, ownPerson(actor), { id, ...values });
    return unavailabilityDto(answerCreated(response, '/v1/me/unavailabilities', row));
  }

  /** Takes it back, as long as nobody has decided. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.unavailabilities.withdraw(actor, ownPerson(actor), id, requireVersion(ifMatch));
  }
}
