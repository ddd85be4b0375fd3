import { OmitType, PartialType } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, IdField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { SquadEntity } from './squad.entity';

export class CreateSquadDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  /** Whether morning and afternoon swap each week or each day. */
  @ChoiceField(['weekly', 'daily'])
  alternation: 'weekly' | 'daily';

  /** Band worked in the week (or on the day) of the anchor. */
  @ChoiceField(['morning', 'afternoon'])
  anchorBand: 'morning' | 'afternoon';

  /** A Monday. */
  @CivilDateField()
  anchorOn: string;
}

export class UpdateSquadDto extends PartialType(OmitType(CreateSquadDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A squad (squadra) of a six-by-six rotation and where its alternation starts. */
export class SquadDto extends CreateSquadDto {}

export class SquadListQueryDto extends PageQueryDto {
  /** Squads of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function squadDto(row: SquadEntity): SquadDto {
  return omit(row, 'version');
}
