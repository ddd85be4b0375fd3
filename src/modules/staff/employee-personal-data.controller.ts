import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  EmployeePersonalDataDto,
  UpdateEmployeePersonalDataDto,
  employeePersonalDataDto,
} from './employee-personal-data.dto';
import { EmployeePersonalDataService } from './employee-personal-data.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees/:employeeId/personal-data')
export class EmployeePersonalDataController {
  constructor(private readonly personalData: EmployeePersonalDataService) {}

  /** Reads what the rotation criteria look at. Personnel office only. */
  @Get()
  @DocumentsResource(EmployeePersonalDataDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployeePersonalDataDto> {
    return employeePersonalDataDto(answerVersioned(response, await this.personalData.find(actor, employeeId)));
  }

  /** Changes what the rotation criteria look at; the priority for agile work follows. Personnel office only. */
  @Patch()
  @DocumentsChange(EmployeePersonalDataDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('employeeId') employeeId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateEmployeePersonalDataDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployeePersonalDataDto> {
    const row = await this.personalData.update(actor, employeeId, requireVersion(ifMatch), changes);
    return employeePersonalDataDto(answerVersioned(response, row));
  }
}
