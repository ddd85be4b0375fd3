import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { AccessTokens } from './access-tokens';
import type { Role } from './actor';
import { Actors } from './actors.service';
import { LoginThrottle } from './login-throttle.service';
import { hashPassword, passwordMatches } from './passwords';
import { UserDirectorateEntity } from './user-directorate.entity';
import { UserEntity } from './user.entity';
import { UserUnitEntity } from './user-unit.entity';

const MIN_PASSWORD_LENGTH = 10;

export interface NewUser {
  readonly username: string;
  /** At least ten characters. */
  readonly password: string;
  readonly role: Role;
  readonly personId?: string | null;
  /** Body that an HR officer, auditor or administrator works for; absent or null: every body of this installation. */
  readonly bodyId?: string | null;
  /** Directorates to which an HR officer or auditor is limited; none: the whole body. */
  readonly directorateIds?: readonly string[];
  /** Units that a head is responsible for. */
  readonly unitIds?: readonly string[];
  /** User of the sample data, whose password is printed for everybody. */
  readonly demo?: boolean;
}

export interface AccessToken {
  /** Whose it is. */
  readonly userId: string;
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/** Who is who: users, signing in, and the actor behind a request. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: Actors,
    private readonly tokens: AccessTokens,
    private readonly throttle: LoginThrottle,
    private readonly config: AppConfig,
  ) {}

  /**
   * Checks a password and issues a short-lived token.
   *
   * @param address of the caller
   * @throws DomainError `unauthenticated`, in the same words whatever was wrong; `too-many-requests`; `forbidden` where
   * passwords are not kept here
   */
  async login(username: string, password: string, address: string): Promise<AccessToken> {
    const name = username.toLowerCase();
    if (!this.config.localLoginAllowed) throw noLocalLogin();
    const user = await this.throttle.run(name, address, async () => {
      const found = await this.dataSource.manager.findOneBy(UserEntity, { username: name });
      const matches = await passwordMatches(found?.passwordHash, password);
      return found !== null && matches && this.actors.maySignIn(found) ? found : null;
    });
    if (user === null) {
      throw new DomainError(
        'unauthenticated',
        'login-refused',
        'Username or password is wrong, or the user is disabled.',
      );
    }
    const accessToken = await this.tokens.issue(user.id);
    return { userId: user.id, accessToken, expiresInSeconds: this.tokens.lifetimeSeconds };
  }

  /**
   * Adds a user.
   *
   * @returns the user's id
   * @throws DomainError `conflict` when the username is taken; `invalid` for a short password
   */
  async createUser(user: NewUser): Promise<string> {
    if (user.password.length < MIN_PASSWORD_LENGTH) {
      const detail = `A password has at least ${MIN_PASSWORD_LENGTH} characters.`;
      throw new DomainError('invalid', 'password-too-short', detail, [
        { pointer: '/password', rule: 'min-length', detail },
      ]);
    }
    const username = user.username.toLowerCase();
    const passwordHash = await hashPassword(user.password);
    return this.dataSource.transaction(async (manager) => {
      if (await manager.existsBy(UserEntity, { username })) {
        throw new DomainError('conflict', 'username-taken', `There is already a user "${username}".`);
      }
      const { personId = null, bodyId = null, demo = false, role } = user;
      const { id } = await manager.save(UserEntity, { username, passwordHash, role, bodyId, personId, demo });
      const unitIds = [...new Set(user.unitIds ?? [])];
      const directorateIds = [...new Set(user.directorateIds ?? [])];
      await manager.insert(
        UserUnitEntity,
        unitIds.map((unitId) => ({ userId: id, unitId })),
      );
      await manager.insert(
        UserDirectorateEntity,
        directorateIds.map((directorateId) => ({ userId: id, directorateId })),
      );
      return id;
    });
  }

  /** Whether the username is taken. */
  hasUser(username: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(UserEntity, { username: username.toLowerCase() });
  }
}

function noLocalLogin(): DomainError {
  const detail = 'Sign in with your identity provider: this server keeps no passwords (ALLOW_LOCAL_LOGIN).';
  return new DomainError('forbidden', 'local-login-off', detail);
}
