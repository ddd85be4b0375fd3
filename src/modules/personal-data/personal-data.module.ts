import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { DataExports } from './data-exports.service';
import { Erasures } from './erasures.service';
import { PersonalDataController } from './personal-data.controller';
import { RetentionJobs } from './retention-jobs';
import { RetentionSettingsController } from './retention-settings.controller';
import { Retention } from './retention.service';

/** What people may ask of their data (GDPR art. 15, 17, 20), and how long data are kept. */
@Module({
  imports: [IdentityModule, StaffModule, RostersModule, OrganisationModule, AuditModule],
  controllers: [PersonalDataController, RetentionSettingsController],
  providers: [DataExports, Erasures, Retention, RetentionJobs],
  exports: [Retention],
})
export class PersonalDataModule {}
