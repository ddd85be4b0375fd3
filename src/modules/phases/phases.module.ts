import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { PhaseRecords } from './phase-records.service';
import { PhasesController } from './phases.controller';
import { PhasesService } from './phases.service';

/** The dated phases of a body's plan and what they say for each unit. */
@Module({
  imports: [OrganisationModule],
  controllers: [PhasesController],
  providers: [PhasesService, PhaseRecords],
  exports: [PhaseRecords],
})
export class PhasesModule {}
