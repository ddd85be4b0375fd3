import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { StaffModule } from '../staff/staff.module';
import { PhaseRecords } from './phase-records.service';
import { PhaseRulesController } from './phase-rules.controller';
import { PhaseRulesService } from './phase-rules.service';
import { PhasesController } from './phases.controller';
import { PhasesService } from './phases.service';

/** The phase plan of a body: dated phases, their lines for units and directorates, and what they say on a day. */
@Module({
  imports: [OrganisationModule, StaffModule],
  controllers: [PhasesController, PhaseRulesController],
  providers: [PhasesService, PhaseRulesService, PhaseRecords],
  exports: [PhaseRecords],
})
export class PhasesModule {}
