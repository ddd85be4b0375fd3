import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module';
import { ContingentsModule } from '../../contingents/contingents.module';
import { IdentityModule } from '../../identity/identity.module';
import { NotificationsModule } from '../../notifications/notifications.module';
import { OrganisationModule } from '../../organisation/organisation.module';
import { RostersModule } from '../rosters.module';
import { LaterRosters } from './later-rosters.store';
import { LateChanges } from './late-changes.service';
import { PublicationCheck } from './publication-check.service';
import { PublicationReadiness } from './publication-readiness.service';
import { PublicationSettingsController } from './publication-settings.controller';
import { PublicationSettings } from './publication-settings.service';
import { PublishedWeeks } from './published-weeks.store';
import { RosterApprovalController } from './roster-approval.controller';
import { RosterConsents } from './roster-consents.service';
import { RosterDifferences } from './roster-differences.service';
import { RosterFinder } from './roster-finder.service';
import { RosterPublicationController } from './roster-publication.controller';
import { RosterPublication } from './roster-publication.service';
import { RosterSignOffs } from './roster-sign-offs.service';
import { RosterSubmission } from './roster-submission.service';
import { VisibleDifferences } from './visible-differences.service';

/** A roster's way from draft to publication: submitted, signed off by the heads of its units, published. */
@Module({
  imports: [RostersModule, ContingentsModule, OrganisationModule, AuditModule, IdentityModule, NotificationsModule],
  controllers: [RosterApprovalController, RosterPublicationController, PublicationSettingsController],
  providers: [
    RosterFinder,
    RosterSubmission,
    RosterSignOffs,
    RosterPublication,
    RosterConsents,
    RosterDifferences,
    VisibleDifferences,
    LateChanges,
    LaterRosters,
    PublicationCheck,
    PublicationReadiness,
    PublicationSettings,
    PublishedWeeks,
  ],
  exports: [RosterPublication, RosterSubmission, RosterSignOffs],
})
export class RosterPublicationModule {}
