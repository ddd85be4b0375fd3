import { Module } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { AppointmentsModule } from '../appointments/appointments.module';
import { AuditModule } from '../audit/audit.module';
import { CheckingThreads } from './checking/checking-thread-runner';
import { ContingentsModule } from '../contingents/contingents.module';
import { DemandModule } from '../demand/demand.module';
import { HoursModule } from '../hours/hours.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { PhasesModule } from '../phases/phases.module';
import { StaffModule } from '../staff/staff.module';
import { DerivedRosters } from './editing/derived-rosters.service';
import { EDITING_CONTROLLERS, EDITING_PROVIDERS } from './editing/editing-providers';
import { RosterChecks } from './editing/roster-checks.service';
import { RosterOverrides } from './editing/roster-overrides.service';
import { PersonalRosters } from './personal-rosters.service';
import { PlanningThreadRunner, Planner } from './planning-thread-runner';
import { PublishedRosters } from './published-rosters.service';
import { ReopeningSuggestions } from './reopening-suggestions.service';
import { RosterHistoryService } from './roster-history.service';
import { RosterProblemAssembler } from './roster-problem-assembler';
import { RosterPlaces } from './roster-places.service';
import { RosterResultsService } from './roster-results.service';
import { RosterRunRunner } from './roster-run-runner';
import { RosterRunStore } from './roster-run.store';
import { RosterRunEvents } from './roster-run-events';
import { RosterRunQueue } from './roster-run-queue';
import { RosterRunWork } from './roster-run-work';
import { RosterRunsController } from './roster-runs.controller';
import { RosterRunsService } from './roster-runs.service';
import { RosterStore } from './roster.store';
import { RostersController } from './rosters.controller';
import { RostersService } from './rosters.service';
import { TrainedGroups } from './trained-groups.service';

/** Runs, the rosters they make, and reading them. */
@Module({
  imports: [
    OrganisationModule,
    StaffModule,
    HoursModule,
    PhasesModule,
    DemandModule,
    ContingentsModule,
    AppointmentsModule,
    AuditModule,
  ],
  controllers: [RosterRunsController, RostersController, ...EDITING_CONTROLLERS],
  providers: [
    RosterRunsService,
    TrainedGroups,
    RosterRunStore,
    RosterRunRunner,
    RosterRunQueue,
    RosterRunEvents,
    RosterRunWork,
    RosterProblemAssembler,
    RosterHistoryService,
    RosterStore,
    RostersService,
    ReopeningSuggestions,
    RosterResultsService,
    RosterPlaces,
    PersonalRosters,
    PublishedRosters,
    ...EDITING_PROVIDERS,
    {
      provide: Planner,
      inject: [AppConfig],
      useFactory: ({ planMemoryMegabytes: memoryMegabytes, production: inBackground }: AppConfig) =>
        new PlanningThreadRunner({ memoryMegabytes, graceSeconds: 60, inBackground }),
    },
  ],
  exports: [
    PersonalRosters,
    PublishedRosters,
    RosterPlaces,
    RostersService,
    RosterRunsService,
    RosterResultsService,
    RosterProblemAssembler,
    DerivedRosters,
    RosterChecks,
    RosterOverrides,
    CheckingThreads,
  ],
})
export class RostersModule {}
