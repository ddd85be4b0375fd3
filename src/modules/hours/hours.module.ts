import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ForbiddenSuccessionsController } from './forbidden-successions.controller';
import { ForbiddenSuccessionsService } from './forbidden-successions.service';
import { HolidayCalendarsController } from './holiday-calendars.controller';
import { HolidayCalendarsService } from './holiday-calendars.service';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';
import { HoursRecords } from './hours-records.service';
import { OpeningHoursController } from './opening-hours.controller';
import { OpeningHoursService } from './opening-hours.service';
import { ServiceHoursController } from './service-hours.controller';
import { ServiceHoursService } from './service-hours.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplatesService } from './shift-templates.service';

/** When doors are open, which shifts there are, which days are holidays. */
@Module({
  imports: [OrganisationModule],
  controllers: [
    OpeningHoursController,
    ServiceHoursController,
    ShiftTemplatesController,
    ForbiddenSuccessionsController,
    HolidaysController,
    HolidayCalendarsController,
  ],
  providers: [
    OpeningHoursService,
    ServiceHoursService,
    ShiftTemplatesService,
    ForbiddenSuccessionsService,
    HolidaysService,
    HolidayCalendarsService,
    HoursRecords,
  ],
  exports: [HoursRecords, ShiftTemplatesService],
})
export class HoursModule {}
