import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { DemandRecords } from './demand-records.service';
import { DemandRequirementsController } from './demand-requirements.controller';
import { SkillNeedsController } from './skill-needs.controller';
import { SkillNeedsService } from './skill-needs.service';
import { SkillNeedRecords } from './skill-need-records.service';
import { DemandRequirementsService } from './demand-requirements.service';
import { GuestDesksController } from './guest-desks.controller';
import { GuestDesksService } from './guest-desks.service';
import { OfficeCoverRecords } from './office-cover-records.service';
import { OfficeCoversController } from './office-covers.controller';
import { OfficeCoversService } from './office-covers.service';
import { RequiredDesksController } from './required-desks.controller';
import { RequiredDesksService } from './required-desks.service';
import { VisitProfilesController } from './visit-profiles.controller';
import { VisitProfilesService } from './visit-profiles.service';
import { VisitRecords } from './visit-records.service';

/** How many people the desks need, and when. */
@Module({
  imports: [OrganisationModule, HoursModule],
  controllers: [
    DemandRequirementsController,
    SkillNeedsController,
    VisitProfilesController,
    GuestDesksController,
    RequiredDesksController,
    OfficeCoversController,
  ],
  providers: [
    DemandRequirementsService,
    DemandRecords,
    VisitProfilesService,
    GuestDesksService,
    RequiredDesksService,
    VisitRecords,
    SkillNeedRecords,
    SkillNeedsService,
    OfficeCoversService,
    OfficeCoverRecords,
  ],
  exports: [DemandRecords, VisitRecords, SkillNeedRecords, OfficeCoverRecords],
})
export class DemandModule {}
