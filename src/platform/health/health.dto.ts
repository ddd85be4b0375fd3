import { ApiProperty } from '@nestjs/swagger';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

/** The service's state in the shape of a problem, as the Italian interoperability rules want `/status` to be. */
export class StatusDto {
  @ApiProperty({ type: String, format: 'uri-reference', maxLength: 200 })
  type: string;

  @ApiProperty({ type: String, maxLength: 100 })
  title: string;

  @ApiProperty({ type: 'integer', format: 'int32' })
  status: number;

  @ApiProperty({ type: String, maxLength: 1000 })
  detail: string;
}
