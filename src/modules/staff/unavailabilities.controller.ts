import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsAction, DocumentsPage, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { UnavailabilitiesService } from './unavailabilities.service';
import {
  UnavailabilityDecisionDto,
  UnavailabilityDto,
  UnavailabilityListQueryDto,
  unavailabilityDto,
} from './unavailability.dto';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/unavailabilities')
export class UnavailabilitiesController {
  constructor(private readonly unavailabilities: UnavailabilitiesService) {}

  /** Lists when a person says to be unable to work. */
  @Get()
  @DocumentsPage(UnavailabilityDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: UnavailabilityListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<UnavailabilityDto>>> {
    const { rows, nextCursor } = await this.unavailabilities.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(unavailabilityDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads one of them. */
  @Get(':id')
  @DocumentsResource(UnavailabilityDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnavailabilityDto> {
    return unavailabilityDto(answerVersioned(response, await this.unavailabilities.find(actor, employeeId, id)));
  }

  /** Accepts or declines it; whole days that are accepted become an absence. Personnel office only. */
  @Post(':id/decision')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(UnavailabilityDto)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() decision: UnavailabilityDecisionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnavailabilityDto> {
    const row = await this.unavailabilities.decide(actor, employeeId, id, requireVersion(ifMatch), decision);
    return unavailabilityDto(answerVersioned(response, row));
  }
}
