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
import { SquadsController } from './squads.controller';
import { SquadsService } from './squads.service';
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
    ExemptionRecords,
    WishesService,
    WishedHoursService,
    UnavailabilitiesService,
    SelfServiceSettings,
    ContractsService,
    SquadsService,
    StaffRecords,
  ],
  exports: [StaffRecords, ExemptionRecords, WishesService, UnavailabilitiesService, SelfServiceSettings],
})
export class StaffModule {}
