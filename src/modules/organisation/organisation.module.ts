import { Module } from '@nestjs/common';
import { OrganisationRecords } from './organisation-records.service';

@Module({ providers: [OrganisationRecords], exports: [OrganisationRecords] })
export class OrganisationModule {}
