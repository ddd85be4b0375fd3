import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { Log } from '../../platform/logging/log';

const NOBODY =
  'nobody can sign in: set OIDC_ISSUER and OIDC_AUDIENCE for your identity provider, ' +
  'or ALLOW_LOCAL_LOGIN=true for passwords kept here';

/** Says at the start where nobody can sign in, since such a server looks healthy. */
@Injectable()
export class SignInNotice implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.localLoginAllowed && this.config.oidc === null) this.log.warn(NOBODY);
  }
}
