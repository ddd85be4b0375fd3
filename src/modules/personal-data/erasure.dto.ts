import { ApiProperty } from '@nestjs/swagger';
import { IdField, InstantField, IntegerField, TextField } from '../../platform/http/fields';

export class CreateErasureDto {
  /** Why, and on whose request: kept in the audit trail. No name in it. */
  @TextField(500)
  reason: string;
}

/** What was changed in one table. */
export class ErasedTableDto {
  @TextField(100)
  table: string;

  @IntegerField(0, 2_147_483_647)
  rowCount: number;
}

/** A person whose identity and personal data are gone (GDPR art. 17); rosters name the pseudonym from now on. */
export class ErasureDto {
  @IdField()
  pseudonym: string;

  @InstantField()
  erasedAt: string;

  /** Tables in which the pseudonym took the place of the person. */
  @ApiProperty({ type: [ErasedTableDto], maxItems: 500 })
  tables: ErasedTableDto[];
}
