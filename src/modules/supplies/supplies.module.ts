import { Module } from '@nestjs/common';
import { ContingentsModule } from '../contingents/contingents.module';
import { HoursModule } from '../hours/hours.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { RostersModule } from '../rosters/rosters.module';
import { SupplyItemsController } from './supply-items.controller';
import { SupplyItemsService } from './supply-items.service';
import { SupplyNeedsController } from './supply-needs.controller';
import { SupplyNeedsService } from './supply-needs.service';
import { SupplyRecords } from './supply-records.service';

/** Protective equipment and consumables per site. */
@Module({
  imports: [OrganisationModule, HoursModule, ContingentsModule, RostersModule],
  controllers: [SupplyItemsController, SupplyNeedsController],
  providers: [SupplyRecords, SupplyItemsService, SupplyNeedsService],
  exports: [SupplyRecords],
})
export class SuppliesModule {}
