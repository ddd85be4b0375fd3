import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { HoursRecords } from './hours-records.service';

@Module({ imports: [OrganisationModule], providers: [HoursRecords], exports: [HoursRecords] })
export class HoursModule {}
