import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { StaffRecords } from './staff-records.service';

@Module({ imports: [OrganisationModule], providers: [StaffRecords], exports: [StaffRecords] })
export class StaffModule {}
