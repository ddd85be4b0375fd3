import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import type { Request, Response } from 'express';
import { CSV_TYPE, JSON_TYPE } from '../../platform/http/media-types';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { suppliesCsv } from './supplies-csv';
import { PrintedDifferencesDto, SupplyNeedQueryDto, SupplyNeedsDto } from './supply.dto';
import { SupplyNeedsService } from './supply-needs.service';

const content = (schema: string) => ({
  [JSON_TYPE]: { schema: { $ref: schema } },
  [CSV_TYPE]: { schema: { type: 'string' as const, maxLength: 10_000_000 } },
});

@ApiTags('supplies')
@ApiBearerAuth()
@ApiExtraModels(SupplyNeedsDto, PrintedDifferencesDto)
@Controller('v1/supply-needs')
export class SupplyNeedsController {
  constructor(private readonly supplies: SupplyNeedsService) {}

  /** Derives what each site needs from the people planned on site, in whole packs. CSV on request. */
  @Get()
  @ApiOkResponse({ description: 'By site, item and period', content: content(getSchemaPath(SupplyNeedsDto)) })
  @ApiNotFoundResponse({ description: 'No such body or roster, or not yours' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async needs(
    @CurrentActor() actor: Actor,
    @Query() query: SupplyNeedQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupplyNeedsDto | string> {
    const items = await this.supplies.needs(actor, query);
    return wantsCsv(request, response, query) ? suppliesCsv(items) : { items };
  }

  /** Lists the cells of the printed table that differ from the computed needs. Personnel office only. CSV on request. */
  @Get('comparison')
  @ApiOkResponse({ description: 'Cell by cell', content: content(getSchemaPath(PrintedDifferencesDto)) })
  @ApiNotFoundResponse({ description: 'The body has no printed table' })
  @ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' })
  async comparison(
    @CurrentActor() actor: Actor,
    @Query() query: SupplyNeedQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PrintedDifferencesDto | string> {
    const items = await this.supplies.comparison(actor, query);
    if (!wantsCsv(request, response, query)) return { items };
    return stringify([...items], { header: true, columns: ['site', 'column', 'printed', 'computed'] });
  }
}

function wantsCsv(request: Request, response: Response, { format }: SupplyNeedQueryDto): boolean {
  const isCsv = format === 'csv' || (format === undefined && request.accepts([JSON_TYPE, CSV_TYPE]) === CSV_TYPE);
  if (isCsv) response.type(`${CSV_TYPE}; charset=utf-8`);
  return isCsv;
}
