import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DocumentsPage, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { BodiesService } from './bodies.service';
import { BodyDto, BodyListQueryDto, bodyDto } from './body.dto';

@ApiTags('bodies')
@ApiBearerAuth()
@Controller('v1/bodies')
export class BodiesController {
  constructor(private readonly bodies: BodiesService) {}

  /** Lists the bodies that are planned here. */
  @Get()
  @DocumentsPage(BodyDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BodyListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<BodyDto>>> {
    const { rows, nextCursor } = await this.bodies.list(actor, query);
    return pageOf(selectFields(rows.map(bodyDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a body. */
  @Get(':id')
  @DocumentsResource(BodyDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BodyDto> {
    return bodyDto(answerVersioned(response, await this.bodies.find(actor, id)));
  }
}
