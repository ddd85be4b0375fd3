import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { BodyEntity } from './body.entity';

/** A public body (ente) that is planned on its own. */
export class BodyDto {
  @IdField()
  id: string;

  @TextField(200)
  name: string;

  /** IANA name, e.g. `Europe/Rome`. */
  @ApiProperty({ maxLength: 64, example: 'Europe/Rome' })
  timeZone: string;
}

export class BodyListQueryDto extends PageQueryDto {}

export function bodyDto({ id, name, timeZone }: BodyEntity): BodyDto {
  return { id, name, timeZone };
}
