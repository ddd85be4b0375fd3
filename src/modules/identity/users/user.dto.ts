import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ChoiceField, FlagField, IdField, IdListField, InstantField, TextField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { ROLES } from '../actor';
import type { Role } from '../actor';

const MAX_IDENTITIES = 10;
const USERNAME = /^[a-z0-9][a-z0-9._@-]*$/;

/** Who a user is to an identity provider: issuer and subject of its tokens, exactly as they hold them. */
export class UserIdentityDto {
  @TextField(500)
  issuer: string;

  @TextField(255)
  subject: string;
}

export class CreateUserDto {
  /** Lower case; also who the user is in the audit trail. */
  @ApiProperty({ type: String, minLength: 1, maxLength: 100, pattern: USERNAME.source })
  @IsString()
  @MaxLength(100)
  @Matches(USERNAME)
  username: string;

  /** Absent: the user signs in with an identity provider alone. */
  @ApiProperty({ type: String, format: 'password', minLength: 10, maxLength: 200, required: false })
  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password?: string;

  @ChoiceField(ROLES)
  role: Role;

  /** Body the user works for; absent or null: your own, or every body where you administer all of them. */
  @IdField({ nullable: true })
  bodyId?: string | null;

  /** Directorates to which an HR officer or auditor is limited; none: the whole body. */
  @IdListField(200, { optional: true })
  directorateIds?: string[];

  /** Units that a head leads. */
  @IdListField(1000, { optional: true })
  unitIds?: string[];

  /** Employee that the user is; an `employee` needs one. */
  @IdField({ nullable: true })
  personId?: string | null;

  /** Who the user is to identity providers. A change gives all of them. */
  @ApiProperty({ type: [UserIdentityDto], maxItems: MAX_IDENTITIES, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_IDENTITIES)
  @ValidateNested({ each: true })
  @Type(() => UserIdentityDto)
  identities?: UserIdentityDto[];
}

export class UpdateUserDto extends PartialType(OmitType(CreateUserDto, ['username'] as const), {
  skipNullProperties: false,
}) {
  /** True: signed out at once, and out until it is false again. */
  @FlagField({ optional: true })
  disabled?: boolean;
}

/** Somebody who can sign in. Never a password, nor its hash. */
export class UserDto extends OmitType(CreateUserDto, ['password'] as const) {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField({ nullable: true })
  declare bodyId: string | null;

  @IdListField(200)
  declare directorateIds: string[];

  @IdListField(1000)
  declare unitIds: string[];

  @IdField({ nullable: true })
  declare personId: string | null;

  @ApiProperty({ type: [UserIdentityDto], maxItems: MAX_IDENTITIES })
  declare identities: UserIdentityDto[];

  /** Signs in with a password kept here as well. */
  @FlagField()
  hasPassword: boolean;

  @FlagField()
  disabled: boolean;

  @InstantField()
  createdAt: string;
}

export class UserListQueryDto extends PageQueryDto {
  @ChoiceField(ROLES, { optional: true })
  role?: Role;
}
