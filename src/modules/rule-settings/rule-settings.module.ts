import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { StaffModule } from '../staff/staff.module';
import { RuleSettingsController } from './rule-settings.controller';
import { RuleSettingsService } from './rule-settings.service';

/** Which rules hold in a body, with which parameters and at which price. */
@Module({
  imports: [AuditModule, OrganisationModule, StaffModule],
  controllers: [RuleSettingsController],
  providers: [RuleSettingsService],
})
export class RuleSettingsModule {}
