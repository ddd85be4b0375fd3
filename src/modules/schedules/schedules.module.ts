import { Module } from '@nestjs/common';
import { StaffModule } from '../staff/staff.module';
import { MyUnavailabilitiesController } from './my-unavailabilities.controller';
import { MyWishesController } from './my-wishes.controller';

/** What published rosters mean to one person, and to a unit on its board. */
@Module({
  imports: [StaffModule],
  controllers: [MyWishesController, MyUnavailabilitiesController],
})
export class SchedulesModule {}
