import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
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
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  CreateAppointmentSettingDto,
  AppointmentSettingDto,
  AppointmentSettingListQueryDto,
  UpdateAppointmentSettingDto,
  appointmentSettingDto,
} from './appointment.dto';
import { AppointmentSettingsService } from './appointment-settings.service';

@ApiTags('appointment settings')
@ApiBearerAuth()
@Controller('v1/appointment-settings')
export class AppointmentSettingsController {
  constructor(private readonly settings: AppointmentSettingsService) {}

  /** Lists appointment settings. */
  @Get()
  @DocumentsPage(AppointmentSettingDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AppointmentSettingListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<AppointmentSettingDto>>> {
    const { rows, nextCursor } = await this.settings.list(actor, query);
    return pageOf(selectFields(rows.map(appointmentSettingDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an appointment setting. */
  @Get(':id')
  @DocumentsResource(AppointmentSettingDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppointmentSettingDto> {
    return appointmentSettingDto(answerVersioned(response, await this.settings.find(actor, id)));
  }

  /** Adds an appointment setting. Personnel office only. */
  @Post()
  @DocumentsCreation(AppointmentSettingDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateAppointmentSettingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppointmentSettingDto> {
    return appointmentSettingDto(
      answerCreated(response, '/v1/appointment-settings', await this.settings.create(actor, { id, ...values })),
    );
  }

  /** Changes an appointment setting: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(AppointmentSettingDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateAppointmentSettingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppointmentSettingDto> {
    const row = await this.settings.update(actor, id, requireVersion(ifMatch), changes);
    return appointmentSettingDto(answerVersioned(response, row));
  }

  /** Removes an appointment setting that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.settings.remove(actor, id, requireVersion(ifMatch));
  }
}
