import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DocumentsPage, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import type { Page } from '../../platform/http/paging';
import { PageQueryDto, pageOf, selectFields } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { cutPage, decodeCursor } from '../../platform/http/cursor';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { BoardsAhead } from './checking/boards-ahead.service';
import { CivilTime } from './civil-time';
import { AssignmentListQueryDto, RosterListQueryDto } from './dto/roster-query.dto';
import {
  RosterAssignmentDto,
  RosterFindingDto,
  RosterShortageDto,
  assignmentDto,
  findingDto,
  shortageDto,
} from './dto/roster-rows.dto';
import { RosterDto, RosterScoreDto, rosterDto, rosterScoreDto } from './dto/roster.dto';
import { ReopeningSuggestionDto, reopeningSuggestionDto } from './dto/reopening-suggestion.dto';
import { ReopeningSuggestions } from './reopening-suggestions.service';
import { RostersService } from './rosters.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters')
export class RostersController {
  constructor(
    private readonly service: RostersService,
    private readonly suggestions: ReopeningSuggestions,
    private readonly ahead: BoardsAhead,
  ) {}

  /** Rosters, newest first. */
  @Get()
  @DocumentsPage(RosterDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RosterListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterDto>>> {
    const { rows, nextCursor } = await this.service.list(actor, query);
    return pageOf(selectFields(rows.map(rosterDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** One roster: how good it is, and where its rows are. */
  @Get(':id')
  @DocumentsResource(RosterDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RosterDto> {
    const roster = await this.service.find(actor, id);
    this.ahead.expect(actor, roster);
    return rosterDto(answerVersioned(response, roster));
  }

  /** Who works when, where and how, by day and person. */
  @Get(':id/assignments')
  @DocumentsPage(RosterAssignmentDto)
  async assignments(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: AssignmentListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterAssignmentDto>>> {
    const { roster, rows, nextCursor } = await this.service.assignments(actor, id, query);
    const civilTime = new CivilTime(roster.timeZone);
    const items = rows.map((row) => assignmentDto(row, civilTime));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }

  /** What the rules found, measured on the finished roster. */
  @Get(':id/findings')
  @DocumentsPage(RosterFindingDto)
  async findings(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterFindingDto>>> {
    const { rows, nextCursor } = await this.service.findings(actor, id, query);
    return pageOf(selectFields(rows.map(findingDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Approved contingents that the roster could not keep to, to be decided anew. */
  @Get(':id/reopening-suggestions')
  @DocumentsPage(ReopeningSuggestionDto)
  async reopeningSuggestions(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ReopeningSuggestionDto>>> {
    const { rows, nextCursor } = await this.suggestions.list(actor, id, query);
    return pageOf(selectFields(rows.map(reopeningSuggestionDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** People missing, by site, day, half hour and activity. */
  @Get(':id/shortages')
  @DocumentsPage(RosterShortageDto)
  async shortages(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterShortageDto>>> {
    const { shortages, timeZone } = await this.service.findWhole(actor, id);
    const start = query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor, 1)[0]);
    const window = shortages.map((shortage, index) => ({ shortage, index })).slice(start, start + query.limit + 1);
    const { rows, nextCursor } = cutPage(window, query.limit, ({ index }) => [index + 1]);
    const civilTime = new CivilTime(timeZone);
    const items = rows.map(({ shortage }) => shortageDto(shortage, civilTime));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Points by level and by rule. */
  @Get(':id/score')
  @ApiOkResponse({ type: RosterScoreDto })
  async score(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<RosterScoreDto> {
    return rosterScoreDto(await this.service.findWhole(actor, id));
  }
}
