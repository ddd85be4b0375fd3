import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { IdentityModule } from '../identity/identity.module';
import { RostersModule } from '../rosters/rosters.module';
import { StaffModule } from '../staff/staff.module';
import { AmendmentBounds } from './amendment-bounds.service';
import { ContingentDecisionsController } from './contingent-decisions.controller';
import { ContingentDecisions } from './contingent-decisions.service';
import { ContingentImpactController } from './contingent-impact.controller';
import { ContingentImpactService } from './contingent-impact.service';
import { ContingentsModule } from './contingents.module';
import { UnitWeeksReader } from './unit-weeks.service';

/** What a unit head decides, seen before against the people, the needs and the phase. */
@Module({
  imports: [ContingentsModule, RostersModule, StaffModule, AuditModule, IdentityModule],
  controllers: [ContingentDecisionsController, ContingentImpactController],
  providers: [ContingentDecisions, AmendmentBounds, ContingentImpactService, UnitWeeksReader],
})
export class ContingentDecisionsModule {}
