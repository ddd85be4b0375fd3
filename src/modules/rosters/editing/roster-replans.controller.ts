import { Body, Controller, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { LOCATION_HEADER } from '../../../platform/http/open-api/resource-docs';
import { DocumentsLanguages, RequestedLanguage } from '../../../platform/http/requested-language';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { RosterRunDto, rosterRunDto } from '../dto/roster-run.dto';
import { ReplanDto } from './replan.dto';
import { RosterReplans } from './roster-replans.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters')
export class RosterReplansController {
  constructor(private readonly replans: RosterReplans) {}

  /** Plans a roster's weeks anew around its pinned duties; the outcome is another draft. Personnel office only. */
  @Post(':id/replan')
  @DocumentsLanguages('en')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse({ type: RosterRunDto, headers: LOCATION_HEADER })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  async replan(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @NewResourceId() runId: string,
    @Body() asked: ReplanDto,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterRunDto> {
    const run = rosterRunDto(await this.replans.start(actor, id, asked, runId), language);
    response.location(`/v1/roster-runs/${run.id}`);
    return run;
  }
}
