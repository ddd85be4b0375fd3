import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ROLES } from './actor';
import type { Role } from './actor';

export class LoginDto {
  @ApiProperty({ type: String, maxLength: 100, example: 'hr' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username: string;

  @ApiProperty({ type: String, format: 'password', maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class AccessTokenDto {
  /** Send it with every request: `Authorization: Bearer …`. */
  @ApiProperty({ type: String, maxLength: 2000 })
  accessToken: string;

  @ApiProperty({ enum: ['Bearer'] })
  tokenType: 'Bearer';

  @ApiProperty({ type: 'integer', format: 'int32' })
  expiresInSeconds: number;
}

export class MeDto {
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36 })
  userId: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  /** The employee that this user is, if any. */
  @ApiProperty({ type: String, nullable: true, maxLength: 100 })
  personId: string | null;

  /** Units that this user is the head of. */
  @ApiProperty({ type: [String], maxItems: 1000 })
  unitIds: readonly string[];
}
