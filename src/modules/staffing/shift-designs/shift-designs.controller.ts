import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { CreateShiftDesignDto, ShiftDesignDto, shiftDesignDto } from './shift-design.dto';
import { ShiftDesignsService } from './shift-designs.service';

@ApiTags('shift designs')
@ApiBearerAuth()
@Controller('v1/shift-designs')
export class ShiftDesignsController {
  constructor(private readonly designs: ShiftDesignsService) {}

  /**
   * Designs the shifts that fit a week of needs of a site and activity best. Answers when it is done, at the latest after the time
   * limit. Personnel office only.
   */
  @Post()
  @ApiCreatedResponse({ type: ShiftDesignDto })
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() question: CreateShiftDesignDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ShiftDesignDto> {
    const design = await this.designs.create(actor, id, question);
    response.location(`/v1/shift-designs/${design.id}`);
    return shiftDesignDto(design);
  }

  /** Reads a design of shifts. Personnel office only. */
  @Get(':id')
  @ApiOkResponse({ type: ShiftDesignDto })
  @ApiNotFoundResponse({ description: 'Not there' })
  async find(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<ShiftDesignDto> {
    return shiftDesignDto(await this.designs.find(actor, id));
  }
}
