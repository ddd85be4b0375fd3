import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { RuleSettingsDto, UpdateRuleSettingsDto, ruleSettingsDto } from './rule-settings.dto';
import { RuleSettingsService } from './rule-settings.service';

@ApiTags('rule settings')
@ApiBearerAuth()
@Controller('v1/bodies/:bodyId/rule-settings')
export class RuleSettingsController {
  constructor(private readonly settings: RuleSettingsService) {}

  /** Reads every rule with what the body set for it. Personnel office only. */
  @Get()
  @DocumentsResource(RuleSettingsDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RuleSettingsDto> {
    return ruleSettingsDto(answerVersioned(response, await this.settings.find(actor, bodyId)));
  }

  /**
   * Sets rules as a merge patch: what is left out stays, null goes back to the rule's own. Whatever touches a law needs a
   * reason, which the audit trail keeps. The personnel office of the whole body only.
   */
  @Patch()
  @DocumentsChange(RuleSettingsDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateRuleSettingsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RuleSettingsDto> {
    const row = await this.settings.update(actor, bodyId, requireVersion(ifMatch), changes);
    return ruleSettingsDto(answerVersioned(response, row));
  }
}
