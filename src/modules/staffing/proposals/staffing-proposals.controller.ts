import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { DocumentsPage, LOCATION_HEADER } from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  CreateContingentsDto,
  CreateStaffingProposalDto,
  ProposedContingentsDto,
  StaffingProposalDto,
  staffingProposalDto,
  StaffingProposalListQueryDto,
  StaffingProposalRowDto,
  staffingProposalRowDto,
  StaffingProposalRowQueryDto,
} from './staffing-proposal.dto';
import { StaffingProposalsService } from './staffing-proposals.service';

@ApiTags('staffing proposals')
@ApiBearerAuth()
@Controller('v1/staffing-proposals')
export class StaffingProposalsController {
  constructor(private readonly proposals: StaffingProposalsService) {}

  /** Asks for presence contingents; Location is where to watch them being reckoned. Personnel office only. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse({ type: StaffingProposalDto, headers: LOCATION_HEADER })
  async start(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() request: CreateStaffingProposalDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StaffingProposalDto> {
    const proposal = staffingProposalDto(await this.proposals.start(actor, request, id));
    response.location(`/v1/staffing-proposals/${proposal.id}`);
    return proposal;
  }

  /** Proposals: the personnel office sees all, a head those that are about the own units. */
  @Get()
  @DocumentsPage(StaffingProposalDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: StaffingProposalListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<StaffingProposalDto>>> {
    const { rows, nextCursor } = await this.proposals.list(actor, query);
    return pageOf(selectFields(rows.map(staffingProposalDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** How far a proposal is. */
  @Get(':id')
  @ApiOkResponse({ type: StaffingProposalDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  async find(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<StaffingProposalDto> {
    return staffingProposalDto(await this.proposals.find(actor, id));
  }

  /** People proposed on site by unit, site and day; a head sees those of the own units. */
  @Get(':id/rows')
  @DocumentsPage(StaffingProposalRowDto)
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: StaffingProposalRowQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<StaffingProposalRowDto>>> {
    const { rows, nextCursor } = await this.proposals.rows(actor, id, query);
    return pageOf(selectFields(rows.map(staffingProposalRowDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Proposes all rows as presence contingents, all or none; once for each proposal. Personnel office only. */
  @Post(':id/presence-contingents')
  @ApiCreatedResponse({ type: ProposedContingentsDto })
  @ApiConflictResponse({ description: 'Not completed, or proposed before' })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() { decideBy }: CreateContingentsDto,
  ): Promise<ProposedContingentsDto> {
    const count = await this.proposals.proposeContingents(actor, id, decideBy ?? null);
    return { count, _links: { presenceContingents: '/v1/presence-contingents?status=proposed' } };
  }
}
