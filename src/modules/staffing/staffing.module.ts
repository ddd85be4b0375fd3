import { Module } from '@nestjs/common';
import { DemandModule } from '../demand/demand.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { StaffModule } from '../staff/staff.module';
import { StudyThreadRunner } from './study-thread-runner';
import { TimeBandStudiesController } from './time-bands/time-band-studies.controller';
import { TimeBandStudiesService } from './time-bands/time-band-studies.service';
import { TimetableStudies } from './timetable-studies.service';

/** What to ask before anybody is rostered: which hours to offer. */
@Module({
  imports: [OrganisationModule, StaffModule, DemandModule],
  controllers: [TimeBandStudiesController],
  providers: [TimeBandStudiesService, TimetableStudies, StudyThreadRunner],
})
export class StaffingModule {}
