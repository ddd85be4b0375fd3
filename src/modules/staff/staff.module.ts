import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { ContractsController } from './contracts.controller';
import { ContractsService } from './contracts.service';
import { EmployeePersonalDataController } from './employee-personal-data.controller';
import { EmployeePersonalDataService } from './employee-personal-data.service';
import { EmployeeReferences } from './employee-references.service';
import { EmployeesController } from './employees.controller';
import { EmployeesService } from './employees.service';
import { StaffRecords } from './staff-records.service';

/** People, their contracts and absences; and, for the personnel office alone, what the rotation criteria look at. */
@Module({
  imports: [OrganisationModule, HoursModule],
  controllers: [EmployeesController, EmployeePersonalDataController, AbsencesController, ContractsController],
  providers: [
    EmployeesService,
    EmployeeReferences,
    EmployeePersonalDataService,
    AbsencesService,
    ContractsService,
    StaffRecords,
  ],
  exports: [StaffRecords],
})
export class StaffModule {}
