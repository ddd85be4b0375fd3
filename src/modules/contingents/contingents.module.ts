import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ContingentRecords } from './contingent-records.service';
import { PresenceContingentsController } from './presence-contingents.controller';
import { PresenceContingentsService } from './presence-contingents.service';

/** How many people of a unit are at a site. */
@Module({
  imports: [OrganisationModule],
  controllers: [PresenceContingentsController],
  providers: [PresenceContingentsService, ContingentRecords],
  exports: [ContingentRecords],
})
export class ContingentsModule {}
