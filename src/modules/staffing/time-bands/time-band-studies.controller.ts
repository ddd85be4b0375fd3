import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { TimeBandStudiesService } from './time-band-studies.service';
import { CreateTimeBandStudyDto, TimeBandStudyDto, timeBandStudyDto } from './time-band-study.dto';

@ApiTags('time band studies')
@ApiBearerAuth()
@Controller('v1/time-band-studies')
export class TimeBandStudiesController {
  constructor(private readonly studies: TimeBandStudiesService) {}

  /**
   * Chooses a small menu of standard time bands for people with wished hours, for each number of bands. Answers when it is done, at
   * the latest after the time limit. Personnel office only.
   */
  @Post()
  @ApiCreatedResponse({ type: TimeBandStudyDto })
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() question: CreateTimeBandStudyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TimeBandStudyDto> {
    const study = await this.studies.create(actor, id, question);
    response.location(`/v1/time-band-studies/${study.id}`);
    return timeBandStudyDto(study);
  }

  /** Reads a study of time bands. Personnel office only. */
  @Get(':id')
  @ApiOkResponse({ type: TimeBandStudyDto })
  @ApiNotFoundResponse({ description: 'Not there' })
  async find(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<TimeBandStudyDto> {
    return timeBandStudyDto(await this.studies.find(actor, id));
  }
}
