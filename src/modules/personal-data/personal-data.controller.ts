import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { requireVersion } from '../../platform/http/etag';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { DataExportDto } from './data-export.dto';
import { DataExports } from './data-exports.service';
import { CreateErasureDto, ErasureDto } from './erasure.dto';
import { Erasures } from './erasures.service';

@ApiTags('personal data')
@ApiBearerAuth()
@Controller('v1')
export class PersonalDataController {
  constructor(
    private readonly exports: DataExports,
    private readonly erasures: Erasures,
  ) {}

  /** Everything stored about whoever is signed in, with the meaning of fields (GDPR art. 15 and 20). */
  @Get('me/data-export')
  @ApiOkResponse({ type: DataExportDto })
  async ownDataExport(@CurrentActor() actor: Actor): Promise<DataExportDto> {
    return this.exports.ofSelf(actor);
  }

  /** Everything stored about a person, for handing it over. Personnel office only. */
  @Get('employees/:employeeId/data-export')
  @ApiOkResponse({ type: DataExportDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  async dataExport(@CurrentActor() actor: Actor, @Param('employeeId') employeeId: string): Promise<DataExportDto> {
    return this.exports.ofPerson(actor, employeeId);
  }

  /**
   * Erases a person who is no longer employed (GDPR art. 17): rosters keep a pseudonym, everything else is gone for good.
   * `If-Match` is the ETag of the employee. Personnel office only.
   */
  @Post('employees/:employeeId/erasure')
  @HttpCode(200)
  @ApiHeader({
    name: 'If-Match',
    description: 'ETag of the employee',
    required: true,
    schema: { type: 'string', maxLength: 12 },
  })
  @ApiOkResponse({ type: ErasureDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  @ApiConflictResponse({ description: 'Still employed, or in a published roster to come' })
  async erase(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: CreateErasureDto,
  ): Promise<ErasureDto> {
    return this.erasures.erase(actor, employeeId, requireVersion(ifMatch), reason);
  }
}
