import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { HoursModule } from '../hours/hours.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { AgileAgreementsController } from './agile-agreements.controller';
import { AgileAgreementsService } from './agile-agreements.service';
import { ContractsController } from './contracts.controller';
import { ContractsService } from './contracts.service';
import { EmployeePersonalDataController } from './employee-personal-data.controller';
import { EmployeePersonalDataService } from './employee-personal-data.service';
import { EmployeeReferences } from './employee-references.service';
import { EmployeesController } from './employees.controller';
import { EmployeesService } from './employees.service';
import { SelfServiceSettings } from './self-service-settings.service';
import { SelfServiceSettingsController } from './self-service-settings.controller';
import { ExemptionRecords } from './exemptions/exemption-records.service';
import { ExemptionsController } from './exemptions/exemptions.controller';
import { ExemptionsService } from './exemptions/exemptions.service';
import { LedgerPeriodsController } from './ledger/ledger-periods.controller';
import { LedgerPeriodsService } from './ledger/ledger-periods.service';
import { OpeningLedgerController } from './ledger/opening-ledger.controller';
import { OpeningLedgerService } from './ledger/opening-ledger.service';
import { CompanionWishesController } from './limits/companion-wishes.controller';
import { CompanionWishesService } from './limits/companion-wishes.service';
import { DutyLimitsController } from './limits/duty-limits.controller';
import { DutyLimitsService } from './limits/duty-limits.service';
import { OvertimeAuthorisationsController } from './limits/overtime-authorisations.controller';
import { OvertimeAuthorisationsService } from './limits/overtime-authorisations.service';
import { StandbysController } from './limits/standbys.controller';
import { StandbysService } from './limits/standbys.service';
import { SquadsController } from './squads.controller';
import { SquadsService } from './squads.service';
import { StaffErasure } from './staff-erasure.service';
import { StaffRecords } from './staff-records.service';
import { UnavailabilitiesController } from './unavailabilities.controller';
import { UnavailabilitiesService } from './unavailabilities.service';
import { WishedHoursController } from './wished-hours.controller';
import { WishedHoursService } from './wished-hours.service';
import { WishesController } from './wishes.controller';
import { WishesService } from './wishes.service';

/** People, their contracts and absences; and, for the personnel office alone, what the rotation criteria look at. */
@Module({
  imports: [OrganisationModule, HoursModule, AuditModule],
  controllers: [
    EmployeesController,
    EmployeePersonalDataController,
    AbsencesController,
    AgileAgreementsController,
    ExemptionsController,
    StandbysController,
    OvertimeAuthorisationsController,
    CompanionWishesController,
    DutyLimitsController,
    OpeningLedgerController,
    LedgerPeriodsController,
    WishesController,
    WishedHoursController,
    UnavailabilitiesController,
    ContractsController,
    SquadsController,
    SelfServiceSettingsController,
  ],
  providers: [
    EmployeesService,
    EmployeeReferences,
    EmployeePersonalDataService,
    AbsencesService,
    AgileAgreementsService,
    ExemptionsService,
    StandbysService,
    OvertimeAuthorisationsService,
    CompanionWishesService,
    DutyLimitsService,
    OpeningLedgerService,
    LedgerPeriodsService,
    ExemptionRecords,
    WishesService,
    WishedHoursService,
    UnavailabilitiesService,
    SelfServiceSettings,
    ContractsService,
    SquadsService,
    StaffRecords,
    StaffErasure,
  ],
  exports: [
    StaffErasure,
    StaffRecords,
    ExemptionRecords,
    AbsencesService,
    WishesService,
    UnavailabilitiesService,
    SelfServiceSettings,
  ],
})
export class StaffModule {}
