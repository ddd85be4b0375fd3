import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { CivilDateField, IdField, IntegerField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { ServiceHoursEntity } from './service-hours.entity';

export class CreateServiceHoursDto {
  @IdField()
  siteId: string;

  /** Unit that works so; absent or null: every unit of the site. */
  @IdField({ nullable: true })
  unitId?: string | null;

  /** ISO weekday, 1 for Monday. */
  @IntegerField(1, 7)
  weekday: Weekday;

  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  /** Exclusive; above 1440 where the service goes on after midnight. */
  @IntegerField(1, 2880)
  toMinuteOfDay: number;

  /** First day; absent or null: always so far. */
  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

export class UpdateServiceHoursDto extends PartialType(CreateServiceHoursDto, { skipNullProperties: false }) {}

/** When an office works (orario di servizio) at a site on one weekday, doors open or not. */
export class ServiceHoursDto extends CreateServiceHoursDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class ServiceHoursListQueryDto extends PageQueryDto {
  /** Service hours of this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function serviceHoursDto(row: ServiceHoursEntity): ServiceHoursDto {
  return omit(row, 'version');
}
