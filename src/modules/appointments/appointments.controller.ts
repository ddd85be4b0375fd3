import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { CSV_TYPE, MAX_CSV_BYTES } from '../../platform/http/media-types';
import { DocumentsPage } from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { AppointmentDto, AppointmentImportDto, AppointmentListQueryDto, appointmentDto } from './appointment.dto';
import { AppointmentsService } from './appointments.service';

@ApiTags('appointments')
@ApiBearerAuth()
@Controller('v1/appointments')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  /** Lists appointments; a head sees those of activities the own people may do. */
  @Get()
  @DocumentsPage(AppointmentDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AppointmentListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<AppointmentDto>>> {
    const { rows, nextCursor } = await this.appointments.list(actor, query);
    return pageOf(selectFields(rows.map(appointmentDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /**
   * Takes over bookings from a CSV file: reference, site, activity, on, start, count. A booking is known by its reference;
   * the same file twice changes nothing. All or nothing. Personnel office only.
   */
  @Post('import')
  @HttpCode(200)
  @ApiConsumes(CSV_TYPE)
  @ApiBody({ schema: { type: 'string', maxLength: MAX_CSV_BYTES } })
  @ApiOkResponse({ type: AppointmentImportDto })
  @ApiUnprocessableEntityResponse({ description: 'Lines that cannot be accepted, each in errors; nothing was changed' })
  async import(@CurrentActor() actor: Actor, @Req() request: Request): Promise<AppointmentImportDto> {
    return this.appointments.import(actor, request.body instanceof Uint8Array ? request.body : new Uint8Array());
  }
}
