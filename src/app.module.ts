import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ExchangeModule } from './modules/exchange/exchange.module';
import { IdentityModule } from './modules/identity/identity.module';
import { DutyTradesModule } from './modules/rosters/trades/duty-trades.module';
import { RostersModule } from './modules/rosters/rosters.module';
import { RosterPublicationModule } from './modules/rosters/publication/roster-publication.module';
import { AuditModule } from './modules/audit/audit.module';
import { AppointmentLoadsModule } from './modules/appointments/loads/appointment-loads.module';
import { SuppliesModule } from './modules/supplies/supplies.module';
import { AppointmentsModule } from './modules/appointments/appointments.module';
import { ContingentDecisionsModule } from './modules/contingents/contingent-decisions.module';
import { ContingentsModule } from './modules/contingents/contingents.module';
import { DemandModule } from './modules/demand/demand.module';
import { HoursModule } from './modules/hours/hours.module';
import { NotificationsModule } from './modules/notifications/notifications.module';
import { OrganisationModule } from './modules/organisation/organisation.module';
import { PersonalDataModule } from './modules/personal-data/personal-data.module';
import { PhasesModule } from './modules/phases/phases.module';
import { SchedulesModule } from './modules/schedules/schedules.module';
import { StaffingModule } from './modules/staffing/staffing.module';
import { StaffModule } from './modules/staff/staff.module';
import { RuleSettingsModule } from './modules/rule-settings/rule-settings.module';
import type { AppConfig } from './platform/config/app-config';
import { PlatformModule } from './platform/platform.module';
import { ENTITIES, MIGRATIONS, QUEUES } from './schema';

/** Table of contents: the rooms of the application. */
@Module({
  imports: [
    IdentityModule,
    RostersModule,
    RosterPublicationModule,
    DutyTradesModule,
    ExchangeModule,
    AuditModule,
    AppointmentsModule,
    AppointmentLoadsModule,
    SuppliesModule,
    ContingentsModule,
    ContingentDecisionsModule,
    DemandModule,
    HoursModule,
    NotificationsModule,
    OrganisationModule,
    PersonalDataModule,
    PhasesModule,
    StaffModule,
    RuleSettingsModule,
    StaffingModule,
    SchedulesModule,
  ],
})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, { entities: ENTITIES, migrations: MIGRATIONS, queues: QUEUES })],
    };
  }
}
