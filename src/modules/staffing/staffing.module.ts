import { Module } from '@nestjs/common';
import { ContingentsModule } from '../contingents/contingents.module';
import { DemandModule } from '../demand/demand.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { StaffingStudiesController } from './studies/staffing-studies.controller';
import { StaffingStudiesService } from './studies/staffing-studies.service';
import { StaffingProposalRunner } from './proposals/staffing-proposal-runner';
import { StaffingProposalsController } from './proposals/staffing-proposals.controller';
import { StaffingProposalsService } from './proposals/staffing-proposals.service';
import { ShiftDesignsController } from './shift-designs/shift-designs.controller';
import { ShiftDesignsService } from './shift-designs/shift-designs.service';
import { StudyThreadRunner } from './study-thread-runner';
import { TimeBandStudiesController } from './time-bands/time-band-studies.controller';
import { TimeBandStudiesService } from './time-bands/time-band-studies.service';
import { TimetableReportsController } from './timetable-reports/timetable-reports.controller';
import { TimetableReportsService } from './timetable-reports/timetable-reports.service';
import { TimetableStudies } from './timetable-studies.service';

/** What to ask before anybody is rostered: which hours to offer, what they take, and how many people to have on site. */
@Module({
  imports: [OrganisationModule, StaffModule, DemandModule, RostersModule, ContingentsModule],
  controllers: [
    TimeBandStudiesController,
    ShiftDesignsController,
    StaffingStudiesController,
    TimetableReportsController,
    StaffingProposalsController,
  ],
  providers: [
    TimeBandStudiesService,
    ShiftDesignsService,
    TimetableStudies,
    StudyThreadRunner,
    StaffingStudiesService,
    TimetableReportsService,
    StaffingProposalsService,
    StaffingProposalRunner,
  ],
})
export class StaffingModule {}
