import { Module } from '@nestjs/common';
import { ContingentRecords } from './contingent-records.service';

@Module({ providers: [ContingentRecords], exports: [ContingentRecords] })
export class ContingentsModule {}
