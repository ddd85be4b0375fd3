import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiPreconditionFailedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { DocumentsCreation, DocumentsResource, LOCATION_HEADER } from '../../../platform/http/open-api/resource-docs';
import { DocumentsLanguages, RequestedLanguage } from '../../../platform/http/requested-language';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { RosterDto, rosterDto } from '../dto/roster.dto';
import { RostersService } from '../rosters.service';
import { RepairAcceptance } from './repair-acceptance.service';
import { RepairAcceptanceDto, RepairRequestDto, RosterRepairDto, rosterRepairDto } from './roster-repair.dto';
import type { RosterRepairEntity } from './roster-repair.entity';
import { RosterRepairs } from './roster-repairs.service';

@ApiTags('repairs')
@ApiBearerAuth()
@Controller('v1')
export class RosterRepairsController {
  constructor(
    private readonly repairs: RosterRepairs,
    private readonly acceptance: RepairAcceptance,
    private readonly rosters: RostersService,
  ) {}

  /** Looks for ways to mend a roster after absences, a lost site or a contingent decided anew. Personnel office only. */
  @Post('rosters/:id/repairs')
  @DocumentsLanguages('en')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse({ type: RosterRepairDto, headers: LOCATION_HEADER })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  @ApiConflictResponse({ description: 'The roster no longer counts' })
  @ApiUnprocessableEntityResponse({ description: 'Values that cannot be accepted, each in errors' })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @NewResourceId() repairId: string,
    @Body() request: RepairRequestDto,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRepairDto> {
    const repair = await this.repairs.start(actor, id, request, repairId);
    response.location(`/v1/repairs/${repair.id}`);
    return this.dto(actor, answerVersioned(response, repair), language);
  }

  /** A repair: running, or with its proposals. Personnel office only. */
  @Get('repairs/:id')
  @DocumentsLanguages('en')
  @DocumentsResource(RosterRepairDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRepairDto> {
    return this.dto(actor, answerVersioned(response, await this.repairs.find(actor, id)), language);
  }

  /** Makes a proposal the next version of its roster, as a draft to be published. Personnel office only. */
  @Post('repairs/:id/acceptance')
  @DocumentsCreation(RosterDto)
  @ApiHeader({
    ...{ name: 'If-Match', description: 'ETag as received', required: true },
    schema: { type: 'string', maxLength: 12 },
  })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  @ApiPreconditionFailedResponse({ description: 'Changed by somebody else meanwhile' })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() accepted: RepairAcceptanceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterDto> {
    const roster = await this.acceptance.accept(actor, id, requireVersion(ifMatch), accepted);
    return rosterDto(answerCreated(response, '/v1/rosters', roster));
  }

  private async dto(actor: Actor, repair: RosterRepairEntity, language: LanguageId): Promise<RosterRepairDto> {
    const { timeZone } = await this.rosters.find(actor, repair.rosterId);
    return rosterRepairDto(repair, timeZone, language);
  }
}
