import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ContingentDecisions } from './contingent-decisions.service';
import { ContingentDecisionsController } from './contingent-decisions.controller';
import { ContingentExpiry } from './contingent-expiry.service';
import { ContingentProposals } from './contingent-proposals.service';
import { ContingentReadiness } from './contingent-readiness.service';
import { ContingentRecords } from './contingent-records.service';
import { PresenceContingentsController } from './presence-contingents.controller';
import { PresenceContingentsService } from './presence-contingents.service';

/** How many people of a unit are at a site: proposed by the personnel office, decided by the unit head. */
@Module({
  imports: [OrganisationModule, AuditModule, IdentityModule],
  controllers: [PresenceContingentsController, ContingentDecisionsController],
  providers: [
    PresenceContingentsService,
    ContingentProposals,
    ContingentDecisions,
    ContingentExpiry,
    ContingentReadiness,
    ContingentRecords,
  ],
  exports: [ContingentRecords, ContingentProposals, ContingentReadiness],
})
export class ContingentsModule {}
