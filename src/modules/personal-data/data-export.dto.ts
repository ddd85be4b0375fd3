import { ApiProperty } from '@nestjs/swagger';
import { IdField, InstantField, TextField } from '../../platform/http/fields';

/** One field of a section and what it means. */
export class ExportedFieldDto {
  @TextField(100)
  name: string;

  /** Empty where the name says it all. */
  @TextField(500, { minLength: 0 })
  meaning: string;
}

/** Everything that one table holds about the person. */
export class ExportedSectionDto {
  @TextField(100)
  name: string;

  /** What the rows are, and what they are kept for. */
  @TextField(500, { minLength: 0 })
  purpose: string;

  @ApiProperty({ type: [ExportedFieldDto], maxItems: 200 })
  fields: ExportedFieldDto[];

  /** The rows as they are stored, without what opens doors (hashes of passwords, tokens). */
  @ApiProperty({
    type: 'array',
    maxItems: 100_000,
    items: { type: 'object', additionalProperties: true, maxProperties: 200 },
  })
  rows: Readonly<Record<string, unknown>>[];
}

/** Everything stored about a person (GDPR art. 15), readable by people and programs (art. 20). */
export class DataExportDto {
  @IdField({ nullable: true })
  personId: string | null;

  @InstantField()
  madeAt: string;

  @ApiProperty({ type: [ExportedSectionDto], maxItems: 500 })
  sections: ExportedSectionDto[];
}
