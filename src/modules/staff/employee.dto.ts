import { OmitType, PartialType } from '@nestjs/swagger';
import { CivilDateField, IdField, IdListField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { EmployeeEntity } from './employee.entity';

export class CreateEmployeeDto {
  @IdField()
  id: string;

  @IdField()
  unitId: string;

  @TextField(200)
  name: string;

  @IdField()
  homeSiteId: string;

  /** Other sites the person may work at. */
  @IdListField()
  otherSiteIds: string[];

  @IdField()
  contractId: string;

  /** Squad of a six-by-six rotation; absent or null: none. */
  @IdField({ nullable: true })
  squadId?: string | null;

  @IdListField()
  qualificationIds: string[];

  /** First day of employment; absent or null: long ago. */
  @CivilDateField({ nullable: true })
  employedFrom?: string | null;

  /** Last day of employment, inclusive. */
  @CivilDateField({ nullable: true })
  employedTo?: string | null;
}

export class UpdateEmployeeDto extends PartialType(OmitType(CreateEmployeeDto, ['id'] as const), {
  skipNullProperties: false,
}) {}

/** A person who is planned (dipendente), without what the rotation criteria look at: see personal data. */
export class EmployeeDto extends CreateEmployeeDto {}

export class EmployeeListQueryDto extends PageQueryDto {
  /** People of this unit. */
  @IdField({ optional: true })
  unitId?: string;

  /** People whose usual place is this site. */
  @IdField({ optional: true })
  homeSiteId?: string;
}

/** Field by field, so that a column added to the entity stays inside until somebody decides who may see it. */
export function employeeDto(row: EmployeeEntity): EmployeeDto {
  return {
    id: row.id,
    unitId: row.unitId,
    name: row.name,
    homeSiteId: row.homeSiteId,
    otherSiteIds: row.otherSiteIds,
    contractId: row.contractId,
    squadId: row.squadId,
    qualificationIds: row.qualificationIds,
    employedFrom: row.employedFrom,
    employedTo: row.employedTo,
  };
}
