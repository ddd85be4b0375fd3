import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { AppointmentRecords } from './appointment-records.service';

/** Who comes by appointment, and what the desks can take. */
@Module({
  imports: [OrganisationModule],
  providers: [AppointmentRecords],
  exports: [AppointmentRecords],
})
export class AppointmentsModule {}
