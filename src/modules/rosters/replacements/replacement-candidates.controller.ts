import type { LanguageId } from '../../../planner/explain/sentences/language';
import { Controller, Get, Param } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { DocumentsLanguages, RequestedLanguage } from '../../../platform/http/requested-language';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { ReplacementCandidatesDto, replacementCandidatesDto } from './replacement-candidates.dto';
import { Replacements } from './replacements.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/assignments')
export class ReplacementCandidatesController {
  constructor(private readonly replacements: Replacements) {}

  /** Ranks who could take over an assignment, with what the rules say and the load of that day and week. */
  @Get(':id/replacement-candidates')
  @DocumentsLanguages('en')
  @ApiOkResponse({ type: ReplacementCandidatesDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  @ApiUnprocessableEntityResponse({ description: 'The records of these weeks no longer fit together' })
  async candidates(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @RequestedLanguage('en') language: LanguageId,
  ): Promise<ReplacementCandidatesDto> {
    return replacementCandidatesDto(await this.replacements.candidates(actor, id), language);
  }
}
