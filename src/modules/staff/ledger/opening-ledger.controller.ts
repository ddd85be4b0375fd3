import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { OpeningLedgerDto, UpdateOpeningLedgerDto, openingLedgerDto } from './opening-ledger.dto';
import { OpeningLedgerService } from './opening-ledger.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/opening-ledger')
export class OpeningLedgerController {
  constructor(private readonly ledger: OpeningLedgerService) {}

  /** Reads what a person bore before the first roster; zeros at version 0 where nobody has written it. */
  @Get()
  @DocumentsResource(OpeningLedgerDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpeningLedgerDto> {
    return openingLedgerDto(answerVersioned(response, await this.ledger.find(actor, employeeId)));
  }

  /** Writes what a person bore before the first roster: fields that are absent stay. Personnel office only. */
  @Patch()
  @DocumentsChange(OpeningLedgerDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateOpeningLedgerDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpeningLedgerDto> {
    const row = await this.ledger.update(actor, employeeId, requireVersion(ifMatch), changes);
    return openingLedgerDto(answerVersioned(response, row));
  }
}
