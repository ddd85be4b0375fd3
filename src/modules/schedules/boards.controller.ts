import { Controller, Get, NotAcceptableException, Param, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { CSV_TYPE, HTML_TYPE } from '../../platform/http/media-types';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { boardCsv } from './board-csv';
import { boardHtml } from './board-html';
import { BoardsService } from './boards.service';
import { CivilDatePipe } from './civil-date.pipe';
import { DocumentsLanguages, RequestedLanguage } from '../../platform/http/requested-language';

/** Styles of the page itself, and nothing from anywhere else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
const TEXT = { schema: { type: 'string' as const, maxLength: 10_000_000 } };

@ApiTags('boards')
@ApiBearerAuth()
@Controller('v1/units/:unitId/boards')
export class BoardsController {
  constructor(private readonly boards: BoardsService) {}

  /**
   * Prints a unit's published week: a page for A4 landscape, or CSV on request. Of a colleague who is not there it says
   * that and nothing else, whatever the reason. For the people of the unit and those who answer for it.
   */
  @Get(':weekOn')
  @DocumentsLanguages('it')
  @ApiParam({
    name: 'weekOn',
    description: 'Any day of the week',
    schema: { type: 'string', format: 'date', maxLength: 10 },
  })
  @ApiOkResponse({ description: 'The board', content: { [HTML_TYPE]: TEXT, [CSV_TYPE]: TEXT } })
  @ApiNotFoundResponse({ description: 'No such unit, not yours, or nothing published for the week' })
  @ApiUnprocessableEntityResponse({ description: 'The week is no date' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Param('weekOn', CivilDatePipe) weekOn: string,
    @RequestedLanguage('it') language: LanguageId,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const type = request.accepts([HTML_TYPE, CSV_TYPE]);
    if (type === false) throw new NotAcceptableException(`A board comes as ${HTML_TYPE} or ${CSV_TYPE}.`);
    const board = await this.boards.board(actor, unitId, weekOn);
    response.vary('Accept').type(`${type}; charset=utf-8`);
    if (type === CSV_TYPE) {
      response.attachment(`turni-${weekOn}.csv`);
      return boardCsv(board, language);
    }
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    return boardHtml(board, language);
  }
}
