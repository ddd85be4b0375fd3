import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
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
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { CreateContractDto, ContractDto, ContractListQueryDto, UpdateContractDto, contractDto } from './contract.dto';
import { ContractsService } from './contracts.service';

@ApiTags('contracts')
@ApiBearerAuth()
@Controller('v1/contracts')
export class ContractsController {
  constructor(private readonly contracts: ContractsService) {}

  /** Lists contracts. */
  @Get()
  @DocumentsPage(ContractDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ContractListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ContractDto>>> {
    const { rows, nextCursor } = await this.contracts.list(actor, query);
    return pageOf(selectFields(rows.map(contractDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a contract. */
  @Get(':id')
  @DocumentsResource(ContractDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContractDto> {
    return contractDto(answerVersioned(response, await this.contracts.find(actor, id)));
  }

  /** Adds a contract. Personnel office only. */
  @Post()
  @DocumentsCreation(ContractDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateContractDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContractDto> {
    return contractDto(answerCreated(response, '/v1/contracts', await this.contracts.create(actor, values)));
  }

  /** Changes a contract: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ContractDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateContractDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContractDto> {
    const row = await this.contracts.update(actor, id, requireVersion(ifMatch), changes);
    return contractDto(answerVersioned(response, row));
  }

  /** Removes a contract that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.contracts.remove(actor, id, requireVersion(ifMatch));
  }
}
