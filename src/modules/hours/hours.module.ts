import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
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
    HolidaysController,
    HolidayCalendarsController,
  ],
  providers: [
    OpeningHoursService,
    ServiceHoursService,
    ShiftTemplatesService,
    HolidaysService,
    HolidayCalendarsService,
    HoursRecords,
  ],
  exports: [HoursRecords, ShiftTemplatesService],
})
export class HoursModule {}
