import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsChange,
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { CreateAbsenceDto, AbsenceDto, AbsenceListQueryDto, UpdateAbsenceDto, absenceDto } from './absence.dto';
import { AbsencesService } from './absences.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  /** Lists a person's absences; their reasons for the personnel office only. */
  @Get()
  @DocumentsPage(AbsenceDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: AbsenceListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<AbsenceDto>>> {
    const { rows, nextCursor } = await this.absences.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(absenceDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an absence. */
  @Get(':id')
  @DocumentsResource(AbsenceDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AbsenceDto> {
    return absenceDto(answerVersioned(response, await this.absences.find(actor, employeeId, id)));
  }

  /** Adds an absence. Personnel office only. */
  @Post()
  @DocumentsCreation(AbsenceDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateAbsenceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AbsenceDto> {
    const row = await this.absences.create(actor, employeeId, { id, ...values });
    return absenceDto(answerCreated(response, `/v1/employees/${row.employeeId}/absences`, row));
  }

  /** Changes an absence: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(AbsenceDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateAbsenceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AbsenceDto> {
    const row = await this.absences.update(actor, employeeId, id, requireVersion(ifMatch), changes);
    return absenceDto(answerVersioned(response, row));
  }

  /** Removes an absence. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.absences.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
