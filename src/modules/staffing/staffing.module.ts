import { Module } from '@nestjs/common';
import { DemandModule } from '../demand/demand.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { StaffingStudiesController } from './studies/staffing-studies.controller';
import { StaffingStudiesService } from './studies/staffing-studies.service';
import { StudyThreadRunner } from './study-thread-runner';
import { TimeBandStudiesController } from './time-bands/time-band-studies.controller';
import { TimeBandStudiesService } from './time-bands/time-band-studies.service';
import { TimetableReportsController } from './timetable-reports/timetable-reports.controller';
import { TimetableReportsService } from './timetable-reports/timetable-reports.service';
import { TimetableStudies } from './timetable-studies.service';

/** What to ask before anybody is rostered: which hours to offer, and what they take. */
@Module({
  imports: [OrganisationModule, StaffModule, DemandModule, RostersModule],
  controllers: [TimeBandStudiesController, StaffingStudiesController, TimetableReportsController],
  providers: [
    TimeBandStudiesService,
    TimetableStudies,
    StudyThreadRunner,
    StaffingStudiesService,
    TimetableReportsService,
  ],
})
export class StaffingModule {}
