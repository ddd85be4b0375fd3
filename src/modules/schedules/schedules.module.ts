import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { HoursModule } from '../hours/hours.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { PhasesModule } from '../phases/phases.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { BoardsController } from './boards.controller';
import { BoardsService } from './boards.service';
import { CalendarFeedsController } from './calendar-feeds.controller';
import { CalendarFeedsService } from './calendar-feeds.service';
import { CalendarReader } from './calendar-reader.service';
import { MyBalancesController } from './my-balances.controller';
import { MyBalancesService } from './my-balances.service';
import { MyCalendarFeedsController } from './my-calendar-feeds.controller';
import { MyScheduleController } from './my-schedule.controller';
import { MyScheduleService } from './my-schedule.service';
import { MyUnavailabilitiesController } from './my-unavailabilities.controller';
import { MyWishesController } from './my-wishes.controller';
import { OwnDaysService } from './own-days.service';
import { OfficeNamesService } from './office-names.service';

/** What published rosters mean to one person, and to a unit on its board. */
@Module({
  imports: [OrganisationModule, HoursModule, PhasesModule, StaffModule, RostersModule, IdentityModule, AuditModule],
  controllers: [
    MyScheduleController,
    MyBalancesController,
    MyWishesController,
    MyUnavailabilitiesController,
    MyCalendarFeedsController,
    CalendarFeedsController,
    BoardsController,
  ],
  providers: [
    MyScheduleService,
    MyBalancesService,
    OwnDaysService,
    OfficeNamesService,
    CalendarFeedsService,
    CalendarReader,
    BoardsService,
  ],
})
export class SchedulesModule {}
