import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/appointments.module';
import { ContingentsModule } from '../contingents/contingents.module';
import { DemandModule } from '../demand/demand.module';
import { HoursModule } from '../hours/hours.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { PersonalDataModule } from '../personal-data/personal-data.module';
import { PhasesModule } from '../phases/phases.module';
import { RosterPublicationModule } from '../rosters/publication/roster-publication.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { SuppliesModule } from '../supplies/supplies.module';
import { FirstStartService } from './first-start/first-start.service';
import { SamplePublication } from './first-start/sample-publication.service';
import { SampleRosterService } from './first-start/sample-roster.service';
import { SampleUsersService } from './first-start/sample-users.service';
import { ScenarioImport } from './first-start/scenario-import.service';

/** What comes in from outside: scenario folders, and through them the sample data of a first start. */
@Module({
  imports: [
    IdentityModule,
    OrganisationModule,
    HoursModule,
    StaffModule,
    PhasesModule,
    DemandModule,
    ContingentsModule,
    AppointmentsModule,
    SuppliesModule,
    RostersModule,
    RosterPublicationModule,
    PersonalDataModule,
  ],
  providers: [ScenarioImport, SampleUsersService, SampleRosterService, SamplePublication, FirstStartService],
  exports: [FirstStartService],
})
export class ExchangeModule {}
