import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { cutPage, decodeCursor } from '../../../platform/http/cursor';
import { requireVersion } from '../../../platform/http/etag';
import { DocumentsAction, DocumentsPage } from '../../../platform/http/open-api/resource-docs';
import { PageQueryDto, pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { Usernames } from '../../identity/usernames.service';
import { RosterDto, rosterDto } from '../dto/roster.dto';
import { RosterDecisionDto, RosterSignOffDto, rosterSignOffDto, RosterStepDto } from './publication.dto';
import { RosterSignOffs } from './roster-sign-offs.service';
import { RosterSubmission } from './roster-submission.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters/:id')
export class RosterApprovalController {
  constructor(
    private readonly submission: RosterSubmission,
    private readonly signOffs: RosterSignOffs,
    private readonly usernames: Usernames,
  ) {}

  /** Hands a draft to the heads of its units; once more where another roster was published meanwhile. Personnel office only. */
  @Post('submission')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(RosterDto)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: RosterStepDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterDto> {
    const row = await this.submission.submit(actor, id, requireVersion(ifMatch), reason ?? null);
    return rosterDto(answerVersioned(response, row));
  }

  /** Signs a submitted roster off, or declines it, for the own units. Heads; the personnel office for units without one. */
  @Post('decision')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(RosterDto)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() decision: RosterDecisionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterDto> {
    const row = await this.signOffs.decide(actor, id, requireVersion(ifMatch), decision);
    return rosterDto(answerVersioned(response, row));
  }

  /** Takes back a roster that is not published; it stays to be read. Personnel office only. */
  @Post('withdrawal')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(RosterDto)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: RosterStepDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterDto> {
    const row = await this.submission.withdraw(actor, id, requireVersion(ifMatch), reason ?? null);
    return rosterDto(answerVersioned(response, row));
  }

  /** Lists the units of a submitted roster and what was decided for each. */
  @Get('sign-offs')
  @DocumentsPage(RosterSignOffDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterSignOffDto>>> {
    const all = await this.signOffs.list(actor, id);
    const after = query.cursor === undefined ? '' : String(decodeCursor(query.cursor, 1)[0]);
    const left = all.filter(({ unitId }) => unitId > after).slice(0, query.limit + 1);
    const { rows, nextCursor } = cutPage(left, query.limit, ({ unitId }) => [unitId]);
    const names = await this.usernames.of(rows.map(({ signOff }) => signOff?.decidedBy ?? null));
    const items = rows.map((row) => rosterSignOffDto(row, names));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }
}
