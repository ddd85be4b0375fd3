import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/paging';
import { PageQueryDto, pageOf, selectFields } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { cutPage, decodeCursor } from '../../platform/http/cursor';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
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
import { RostersService } from './rosters.service';

@ApiTags('rosters')
@ApiBearerAuth()
@Controller('v1/rosters')
export class RostersController {
  constructor(private readonly service: RostersService) {}

  @Get()
  @ApiOperation({ operationId: 'rosterList', summary: 'Rosters, newest first' })
  @ApiOkResponse({ type: RosterDto, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RosterListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterDto>>> {
    const { rows, nextCursor } = await this.service.list(actor, query);
    return pageOf(selectFields(rows.map(rosterDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'roster', summary: 'One roster: how good it is, and where its rows are' })
  @ApiOkResponse({ type: RosterDto })
  async find(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RosterDto> {
    return rosterDto(await this.service.find(actor, id));
  }

  @Get(':id/assignments')
  @ApiOperation({ operationId: 'rosterAssignmentList', summary: 'Who works when, where and how, by day and person' })
  @ApiOkResponse({ type: RosterAssignmentDto, isArray: true })
  async assignments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AssignmentListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterAssignmentDto>>> {
    const { roster, rows, nextCursor } = await this.service.assignments(actor, id, query);
    const civilTime = new CivilTime(roster.timeZone);
    const items = rows.map((row) => assignmentDto(row, civilTime));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }

  @Get(':id/findings')
  @ApiOperation({ operationId: 'rosterFindingList', summary: 'What the rules found, measured on the finished roster' })
  @ApiOkResponse({ type: RosterFindingDto, isArray: true })
  async findings(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<RosterFindingDto>>> {
    const { rows, nextCursor } = await this.service.findings(actor, id, query);
    return pageOf(selectFields(rows.map(findingDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  @Get(':id/shortages')
  @ApiOperation({ operationId: 'rosterShortageList', summary: 'People missing, by site, day, half hour and activity' })
  @ApiOkResponse({ type: RosterShortageDto, isArray: true })
  async shortages(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
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

  @Get(':id/score')
  @ApiOperation({ operationId: 'rosterScore', summary: 'Points by level and by rule' })
  @ApiOkResponse({ type: RosterScoreDto })
  async score(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RosterScoreDto> {
    return rosterScoreDto(await this.service.findWhole(actor, id));
  }
}
