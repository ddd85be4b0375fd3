import { Module } from '@nestjs/common';
import { ContingentsModule } from '../../contingents/contingents.module';
import { DemandModule } from '../../demand/demand.module';
import { HoursModule } from '../../hours/hours.module';
import { OrganisationModule } from '../../organisation/organisation.module';
import { RostersModule } from '../../rosters/rosters.module';
import { AppointmentsModule } from '../appointments.module';
import { AppointmentLoadsController } from './appointment-loads.controller';
import { AppointmentLoadsService } from './appointment-loads.service';

/** Appointments against planned desks: apart from the appointments themselves, since rosters are planned from those. */
@Module({
  imports: [OrganisationModule, HoursModule, DemandModule, ContingentsModule, AppointmentsModule, RostersModule],
  controllers: [AppointmentLoadsController],
  providers: [AppointmentLoadsService],
})
export class AppointmentLoadsModule {}
