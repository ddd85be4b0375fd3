import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { ChoiceField, CivilDateField, IdField, IntegerField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { SupplyItemEntity } from './supply-item.entity';

export class CreateSupplyItemDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** What the quantity is for: a person on site, or a site with people. */
  @ChoiceField(['person', 'site'])
  per: 'person' | 'site';

  /** Pieces per person or site in the period. */
  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 100_000 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100_000)
  quantity: number;

  /** Days one supply lasts. */
  @IntegerField(1, 366)
  periodDays: number;

  /** Pieces of a pack: needs are rounded up to whole packs. */
  @IntegerField(1, 100_000)
  packSize: number;
}

export class UpdateSupplyItemDto extends PartialType(OmitType(CreateSupplyItemDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** Protective equipment (DPI) or a consumable. */
export class SupplyItemDto extends CreateSupplyItemDto {}

export class SupplyItemListQueryDto extends PageQueryDto {
  /** Items of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export class SupplyNeedQueryDto {
  /** Body whose sites are supplied. */
  @IdField()
  bodyId: string;

  /** First day; periods are counted from it. */
  @CivilDateField()
  from: string;

  /** Last day, inclusive; at most 366 days. */
  @CivilDateField()
  to: string;

  /** Roster that says who is on site; left out: the approved presence contingents. */
  @ApiProperty({ required: false, format: 'uuid', maxLength: 36 })
  @IsOptional()
  @IsUUID()
  rosterId?: string;

  /** `csv` gives a table, as the header `Accept: text/csv` does. */
  @ApiProperty({ required: false, enum: ['json', 'csv'], maxLength: 4 })
  @IsOptional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}

/** What one site needs of one item for one period. */
export class SupplyNeedDto {
  @IdField()
  siteId: string;

  @IdField()
  itemId: string;

  /** First day of the period. */
  @CivilDateField()
  from: string;

  @IntegerField(1, 366)
  periodDays: number;

  /** Largest number of people on site on one day of the period. */
  @IntegerField(0, 1_000_000)
  peopleCount: number;

  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 1e12 })
  quantity: number;

  @IntegerField(0, 1_000_000_000)
  packs: number;
}

export class SupplyNeedsDto {
  @ApiProperty({ type: [SupplyNeedDto], maxItems: 100_000 })
  items: readonly SupplyNeedDto[];
}

/** A printed cell that the computation does not confirm. */
export class PrintedDifferenceDto {
  /** Row as printed. */
  @TextField(80)
  site: string;

  /** Supply item id, or `staff` for the people on site. */
  @TextField(40)
  column: string;

  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 1e12 })
  printed: number;

  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 1e12 })
  computed: number;
}

export class PrintedDifferencesDto {
  @ApiProperty({ type: [PrintedDifferenceDto], maxItems: 100_000 })
  items: readonly PrintedDifferenceDto[];
}

export function supplyItemDto(row: SupplyItemEntity): SupplyItemDto {
  const { id, bodyId, name, per, quantity, periodDays, packSize } = row;
  return { id, bodyId, name, per, quantity, periodDays, packSize };
}
