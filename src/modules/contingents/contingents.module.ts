import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { IdentityModule } from '../identity/identity.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ContingentExpiry } from './contingent-expiry.service';
import { ContingentProposals } from './contingent-proposals.service';
import { ContingentReadiness } from './contingent-readiness.service';
import { ContingentRecords } from './contingent-records.service';
import { PresenceContingentsController } from './presence-contingents.controller';
import { PresenceContingentsService } from './presence-contingents.service';

/** How many people of a unit are at a site: as proposed, and as rosters keep to it. Deciding is beside it. */
@Module({
  imports: [OrganisationModule, AuditModule, IdentityModule, NotificationsModule],
  controllers: [PresenceContingentsController],
  providers: [
    PresenceContingentsService,
    ContingentProposals,
    ContingentExpiry,
    ContingentReadiness,
    ContingentRecords,
  ],
  exports: [ContingentRecords, ContingentProposals, ContingentReadiness, PresenceContingentsService, ContingentExpiry],
})
export class ContingentsModule {}
