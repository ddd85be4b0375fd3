import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error';
import { Accesses } from './accesses.service';
import { IdentityService } from './identity.service';
import type { AccessToken } from './identity.service';

/** Signing in with a password, as people do: what comes of it is in the audit trail. */
@Injectable()
export class SignIns {
  constructor(
    private readonly identity: IdentityService,
    private readonly accesses: Accesses,
  ) {}

  /**
   * @param address of the caller
   * @throws DomainError as {@link IdentityService.login}
   */
  async signIn(username: string, password: string, address: string): Promise<AccessToken> {
    try {
      const token = await this.identity.login(username, password, address);
      await this.accesses.signedIn(token.userId);
      return token;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'login-refused') this.accesses.refused(username);
      throw error;
    }
  }
}
