import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { DemandRecords } from './demand-records.service';
import { DemandRequirementsController } from './demand-requirements.controller';
import { SkillNeedRecords } from './skill-need-records.service';
import { DemandRequirementsService } from './demand-requirements.service';

/** How many people the desks need, and when. */
@Module({
  imports: [OrganisationModule],
  controllers: [DemandRequirementsController],
  providers: [DemandRequirementsService, DemandRecords, SkillNeedRecords],
  exports: [DemandRecords, SkillNeedRecords],
})
export class DemandModule {}
