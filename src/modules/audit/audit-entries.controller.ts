import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DocumentsPage } from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { AuditEntryDto, AuditEntryListQueryDto, AuditVerificationDto } from './audit-entry.dto';
import { auditEntryDto, auditVerificationDto } from './audit-entry.dto';
import { AuditTrail } from './audit-trail.service';

@ApiTags('audit entries')
@ApiBearerAuth()
@Controller('v1/audit-entries')
export class AuditEntriesController {
  constructor(private readonly trail: AuditTrail) {}

  /** Lists the steps of the audit trail, oldest first: for whoever answers for a whole body, and its auditor. */
  @Get()
  @DocumentsPage(AuditEntryDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AuditEntryListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<AuditEntryDto>>> {
    const { rows, nextCursor } = await this.trail.list(actor, query);
    return pageOf(selectFields(rows.map(auditEntryDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Follows the chain of hashes through the whole trail and says where it breaks. Personnel office only. */
  @Get('verification')
  @ApiOkResponse({ type: AuditVerificationDto })
  async verification(@CurrentActor() actor: Actor): Promise<AuditVerificationDto> {
    return auditVerificationDto(await this.trail.verify(actor));
  }
}
