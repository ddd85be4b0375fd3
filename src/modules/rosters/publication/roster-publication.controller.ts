import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { cutPage, decodeCursor } from '../../../platform/http/cursor';
import { etagOf, requireVersion } from '../../../platform/http/etag';
import { DocumentsAction, DocumentsPage } from '../../../platform/http/open-api/resource-docs';
import { PageQueryDto, pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  PublishedRosterDto,
  publishedRosterDto,
  RosterConsentDto,
  rosterConsentDto,
  RosterPublicationDto,
} from './publication.dto';
import { RosterConsents } from './roster-consents.service';
import { RosterDifferenceDto, rosterDifferenceDto } from './roster-difference.dto';
import { RosterPublication } from './roster-publication.service';
import { VisibleDifferences } from './visible-differences.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters/:id')
export class RosterPublicationController {
  constructor(
    private readonly publication: RosterPublication,
    private readonly differences: VisibleDifferences,
    private readonly consents: RosterConsents,
  ) {}

  /** Publishes an approved roster in place of those before it; names who is told late. Personnel office only. */
  @Post('publication')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(PublishedRosterDto)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: RosterPublicationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublishedRosterDto> {
    const done = await this.publication.publish(actor, id, requireVersion(ifMatch), reason ?? null);
    answerVersioned(response, done.roster);
    return publishedRosterDto(done);
  }

  /**
   * Lists what a roster changes, person by person, against the rosters it supersedes, or the one it is based on where
   * nothing was published. A head reads the own people's changes, an employee the own.
   */
  @Get('differences')
  @DocumentsPage(RosterDifferenceDto)
  async listDifferences(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<Partial<RosterDifferenceDto>>> {
    const { roster, people } = await this.differences.list(actor, id);
    response.setHeader('ETag', etagOf(roster.version));
    const after = query.cursor === undefined ? '' : String(decodeCursor(query.cursor, 1)[0]);
    const left = people.filter(({ personId }) => personId > after).slice(0, query.limit + 1);
    const { rows, nextCursor } = cutPage(left, query.limit, ({ personId }) => [personId]);
    const items = rows.map((person) => rosterDifferenceDto(person, roster));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Agrees to one's own changes inside the notice period, as the differences show them. The person concerned only. */
  @Post('consents')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(RosterConsentDto)
  async consent(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterConsentDto> {
    const version = requireVersion(ifMatch);
    const consent = await this.consents.give(actor, id, version);
    // Of the roster, which stays as it is.
    response.setHeader('ETag', etagOf(version));
    return rosterConsentDto(consent);
  }

  /** Lists who has agreed to which late changes. Personnel office only. */
  @Get('consents')
  @DocumentsPage(RosterConsentDto)
  async listConsents(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterConsentDto>>> {
    const { rows, nextCursor } = await this.consents.list(actor, id, query);
    return pageOf(selectFields(rows.map(rosterConsentDto), query.fields), query.limit, nextCursor, selfUrl);
  }
}
