import { Body, Controller, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import { requireVersion } from '../../../platform/http/etag';
import { DocumentsAction } from '../../../platform/http/open-api/resource-docs';
import { DocumentsLanguages, RequestedLanguage } from '../../../platform/http/requested-language';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { RosterEditDto, RosterEditRequestDto, rosterEditDto } from './roster-edit.dto';
import { RosterEdits } from './roster-edits.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters')
export class RosterEditsController {
  constructor(private readonly rosterEdits: RosterEdits) {}

  /** Edits a draft by hand, and answers what the rules say of it. Personnel office only. */
  @Post(':id/edits')
  @HttpCode(HttpStatus.OK)
  @DocumentsLanguages('en')
  @DocumentsAction(RosterEditDto)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() request: RosterEditRequestDto,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterEditDto> {
    const outcome = await this.rosterEdits.edit(actor, id, requireVersion(ifMatch), request, language);
    answerVersioned(response, outcome.roster);
    return rosterEditDto(outcome, language);
  }

  /** Says what an edit would come to, and saves nothing. Personnel office only. */
  @Post(':id/edit-previews')
  @HttpCode(HttpStatus.OK)
  @DocumentsLanguages('en')
  @DocumentsAction(RosterEditDto)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() request: RosterEditRequestDto,
    @RequestedLanguage('en') language: LanguageId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterEditDto> {
    const outcome = await this.rosterEdits.preview(actor, id, requireVersion(ifMatch), request);
    answerVersioned(response, outcome.roster);
    return rosterEditDto(outcome, language);
  }
}
