import { ApiProperty } from '@nestjs/swagger';
import type { Wish, WishKind } from '../../planner/problem/roster-problem';
import { ChoiceField, CivilDateField, IdField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { WishEntity } from './wish.entity';

const KINDS: readonly WishKind[] = ['off', 'work', 'on-site', 'agile', 'morning', 'afternoon'];
const IMPORTANCES: readonly Wish['importance'][] = ['low', 'medium', 'high'];

export class CreateWishDto {
  @CivilDateField()
  on: string;

  /** What the person would like on that day. */
  @ChoiceField(KINDS)
  kind: WishKind;

  @ChoiceField(IMPORTANCES)
  importance: Wish['importance'];
}

/** What a person would like on one day (desiderata). A plan grants it where nothing that matters more is in the way. */
export class WishDto extends CreateWishDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class WishListQueryDto extends PageQueryDto {}

export function wishDto(row: WishEntity): WishDto {
  return omit(row, 'version');
}
