import { ApiProperty, PartialType } from '@nestjs/swagger';
import { EXEMPTION_KINDS, type ExemptionKind } from '../../../planner/problem/personal-limits';
import { ChoiceField, CivilDateField, IdField, RegisterNumberField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { ExemptionEntity } from './exemption.entity';
import { ISSUER_ROLES, type IssuerRole } from './issuer-role';

export class CreateExemptionDto {
  /**
   * What the person is not planned for: counter work in presence, any minute from 22:00 to 06:00, any from 00:00 to 06:00,
   * Saturdays; or whose agile work goes beyond the limits of presence.
   */
  @ChoiceField(EXEMPTION_KINDS)
  kind: ExemptionKind;

  @CivilDateField()
  fromOn: string;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;

  /** Day by which somebody looks at it again; not before `fromOn`. */
  @CivilDateField({ nullable: true })
  reviewBy?: string | null;

  /** Role of whoever issued the document: never a name. */
  @ChoiceField(ISSUER_ROLES, { nullable: true })
  issuedByRole?: IssuerRole | null;

  /** The document in the protocol register (DPR 445/2000 art. 57): year, stroke, number of seven digits or more. */
  @RegisterNumberField({ nullable: true })
  docRef?: string | null;
}

export class UpdateExemptionDto extends PartialType(CreateExemptionDto, { skipNullProperties: false }) {}

/** What a person is exempt from, by date (esonero). No diagnosis, no law and no free text; for the personnel office alone. */
export class ExemptionDto extends CreateExemptionDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class ExemptionListQueryDto extends PageQueryDto {}

export function exemptionDto(row: ExemptionEntity): ExemptionDto {
  return omit(row, 'version');
}
