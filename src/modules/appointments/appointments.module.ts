import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { AppointmentRecords } from './appointment-records.service';
import { AppointmentSettingsController } from './appointment-settings.controller';
import { AppointmentSettingsService } from './appointment-settings.service';
import { AppointmentsController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';

/** Who comes by appointment. */
@Module({
  imports: [OrganisationModule],
  controllers: [AppointmentsController, AppointmentSettingsController],
  providers: [AppointmentRecords, AppointmentsService, AppointmentSettingsService],
  exports: [AppointmentRecords],
})
export class AppointmentsModule {}
