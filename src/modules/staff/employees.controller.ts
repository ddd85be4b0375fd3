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
import { CreateEmployeeDto, EmployeeDto, EmployeeListQueryDto, UpdateEmployeeDto, employeeDto } from './employee.dto';
import { EmployeesService } from './employees.service';

@ApiTags('employees')
@ApiBearerAuth()
@Controller('v1/employees')
export class EmployeesController {
  constructor(private readonly employees: EmployeesService) {}

  /** Lists employees. */
  @Get()
  @DocumentsPage(EmployeeDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: EmployeeListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<EmployeeDto>>> {
    const { rows, nextCursor } = await this.employees.list(actor, query);
    return pageOf(selectFields(rows.map(employeeDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an employee. */
  @Get(':id')
  @DocumentsResource(EmployeeDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployeeDto> {
    return employeeDto(answerVersioned(response, await this.employees.find(actor, id)));
  }

  /** Adds an employee. Personnel office only. */
  @Post()
  @DocumentsCreation(EmployeeDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateEmployeeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployeeDto> {
    return employeeDto(answerCreated(response, '/v1/employees', await this.employees.create(actor, values)));
  }

  /** Changes an employee: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(EmployeeDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateEmployeeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployeeDto> {
    const row = await this.employees.update(actor, id, requireVersion(ifMatch), changes);
    return employeeDto(answerVersioned(response, row));
  }

  /** Removes an employee that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.employees.remove(actor, id, requireVersion(ifMatch));
  }
}
