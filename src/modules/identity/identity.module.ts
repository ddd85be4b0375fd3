import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AccessTokens } from './access-tokens';
import { Accesses } from './accesses.service';
import { Actors } from './actors.service';
import { AuthenticationGuard } from './authentication.guard';
import { IdentityController } from './identity.controller';
import { IdentityService } from './identity.service';
import { LoginThrottle } from './login-throttle.service';
import { OidcTokens } from './oidc-tokens';
import { SignInNotice } from './sign-in-notice';
import { SignIns } from './sign-ins.service';
import { NoticeReaders } from './notice-readers.service';
import { UnitHeads } from './unit-heads.service';
import { PersonUsers } from './person-users.service';
import { FirstAdministrator } from './users/first-administrator';
import { UserScopes } from './users/user-scope.service';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';
import { Usernames } from './usernames.service';

/** Users, signing in, roles and unit scope. Guards every route of the application. */
@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [IdentityController, UsersController],
  providers: [
    IdentityService,
    SignIns,
    Accesses,
    Actors,
    UnitHeads,
    Usernames,
    NoticeReaders,
    PersonUsers,
    AccessTokens,
    OidcTokens,
    LoginThrottle,
    SignInNotice,
    UsersService,
    UserScopes,
    FirstAdministrator,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
  ],
  exports: [PersonUsers, IdentityService, UnitHeads, Usernames, NoticeReaders, Actors],
})
export class IdentityModule {}
