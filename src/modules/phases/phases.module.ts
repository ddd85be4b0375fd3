import { Module } from '@nestjs/common';
import { PhaseRecords } from './phase-records.service';

@Module({ providers: [PhaseRecords], exports: [PhaseRecords] })
export class PhasesModule {}
