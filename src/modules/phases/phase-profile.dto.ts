import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, TextField } from '../../platform/http/fields';
import { PhaseUnitRuleDto } from './phase-line.dto';
import type { PhaseProfileId } from './phase-data';
import { PHASE_PROFILES } from './phase-profiles';
import type { PhaseProfile } from './phase-profiles';

/** Figures a phase can start from, each with its source. */
export class PhaseProfileDto extends PhaseUnitRuleDto {
  @ChoiceField(PHASE_PROFILES.map(({ id }) => id))
  id: PhaseProfileId;

  @TextField(200)
  name: string;

  /** When the law behind it was in force. */
  @CivilDateField()
  fromOn: string;

  @CivilDateField({ nullable: true })
  toOn: string | null;

  /** Law or document behind each figure, by the figure's name. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength: 500 } })
  sources: Record<string, string>;
}

export class PhaseProfileListDto {
  @ApiProperty({ type: [PhaseProfileDto], maxItems: PHASE_PROFILES.length })
  items: PhaseProfileDto[];
}

export function phaseProfileDto({ from, to, sources, presenceBounds, ...profile }: PhaseProfile): PhaseProfileDto {
  return { ...profile, presenceBounds: [...presenceBounds], fromOn: from, toOn: to, sources: { ...sources } };
}
