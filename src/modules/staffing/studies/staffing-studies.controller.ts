import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { DocumentsCreation, DocumentsPage, DocumentsResource } from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { CreateStaffingStudyDto, StaffingStudyListQueryDto } from './create-staffing-study.dto';
import { StaffingStudiesService } from './staffing-studies.service';
import { StaffingStudyDto, StaffingStudyHeadDto, staffingStudyDto, staffingStudyHeadDto } from './staffing-study.dto';

@ApiTags('staffing studies')
@ApiBearerAuth()
@Controller('v1/staffing-studies')
export class StaffingStudiesController {
  constructor(private readonly studies: StaffingStudiesService) {}

  /** Lists studies of timetables. */
  @Get()
  @DocumentsPage(StaffingStudyHeadDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: StaffingStudyListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<StaffingStudyHeadDto>>> {
    const { rows, nextCursor } = await this.studies.list(actor, query);
    return pageOf(selectFields(rows.map(staffingStudyHeadDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a study of timetables. */
  @Get(':id')
  @DocumentsResource(StaffingStudyDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StaffingStudyDto> {
    return staffingStudyDto(answerVersioned(response, await this.studies.find(actor, id)));
  }

  /** Compares two or more timetables or phases by desks, people, waits and costs. Personnel office only. */
  @Post()
  @DocumentsCreation(StaffingStudyDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() request: CreateStaffingStudyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StaffingStudyDto> {
    const row = await this.studies.create(actor, request, id);
    return staffingStudyDto(answerCreated(response, '/v1/staffing-studies', row));
  }
}
