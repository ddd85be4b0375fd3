import { ChoiceField, CivilDateField, IdField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';

/** A squad (squadra) of a six-by-six rotation and where its alternation starts. */
export class SquadDto {
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

export class SquadListQueryDto extends PageQueryDto {
  /** Squads of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}
