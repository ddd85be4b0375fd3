import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { DemandRecords } from './demand-records.service';

@Module({ imports: [OrganisationModule], providers: [DemandRecords], exports: [DemandRecords] })
export class DemandModule {}
