import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ROLES, SCOPES } from './actor';
import type { Role, Scope } from './actor';

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

  /** How far the role reaches: every body, one body, some units, the own person. */
  @ApiProperty({ enum: SCOPES })
  scope: Scope;

  /** The employee that this user is, if any. */
  @ApiProperty({ type: String, nullable: true, maxLength: 100 })
  personId: string | null;

  /** Bodies whose common records this user reads; empty where that is every body. */
  @ApiProperty({ type: [String], maxItems: 1000 })
  bodyIds: readonly string[];

  /** Units that this user leads, or that are of the own directorates or body; empty where that is every unit. */
  @ApiProperty({ type: [String], maxItems: 10_000 })
  unitIds: readonly string[];
}
