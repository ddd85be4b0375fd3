import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { CreateLedgerPeriodDto, LedgerPeriodDto, LedgerPeriodListQueryDto, ledgerPeriodDto } from './ledger-period.dto';
import { LedgerPeriodsService } from './ledger-periods.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/ledger-periods')
export class LedgerPeriodsController {
  constructor(private readonly periods: LedgerPeriodsService) {}

  /** Lists what a person bore before the first roster, by date. */
  @Get()
  @DocumentsPage(LedgerPeriodDto)
  async list(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Query() query: LedgerPeriodListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<LedgerPeriodDto>>> {
    const { rows, nextCursor } = await this.periods.list(actor, employeeId, query);
    return pageOf(selectFields(rows.map(ledgerPeriodDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads what a person bore in a time. */
  @Get(':id')
  @DocumentsResource(LedgerPeriodDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LedgerPeriodDto> {
    return ledgerPeriodDto(answerVersioned(response, await this.periods.find(actor, employeeId, id)));
  }

  /** Adds what a person bore in a time. Personnel office only. */
  @Post()
  @DocumentsCreation(LedgerPeriodDto)
  async create(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @NewResourceId() id: string,
    @Body() values: CreateLedgerPeriodDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LedgerPeriodDto> {
    const row = await this.periods.create(actor, employeeId, { id, ...values });
    return ledgerPeriodDto(answerCreated(response, `/v1/employees/${row.employeeId}/ledger-periods`, row));
  }

  /** Removes what a person bore in a time. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.periods.remove(actor, employeeId, id, requireVersion(ifMatch));
  }
}
