import { ApiProperty } from '@nestjs/swagger';
import type { CompanionWish } from '../../../planner/problem/roster-problem';
import { ChoiceField, CivilDateField, IdField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { CompanionWishEntity } from './companion-wish.entity';

const KINDS: readonly CompanionWish['kind'][] = ['together', 'apart'];
const IMPORTANCES: readonly CompanionWish['importance'][] = ['low', 'medium', 'high'];

export class CreateCompanionWishDto {
  /** The other person. */
  @IdField()
  companionId: string;

  /** The same duties, or never the same one. */
  @ChoiceField(KINDS)
  kind: CompanionWish['kind'];

  /** How much it matters. */
  @ChoiceField(IMPORTANCES)
  importance: CompanionWish['importance'];

  /** First day; absent or null: always. */
  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

/** A wish to have the same duties as a colleague, or never the same one. A reason is neither asked nor kept. */
export class CompanionWishDto extends CreateCompanionWishDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class CompanionWishListQueryDto extends PageQueryDto {}

export function companionWishDto(row: CompanionWishEntity): CompanionWishDto {
  return omit(row, 'version');
}
