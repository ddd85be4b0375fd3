import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller';
import { ActivitiesService } from './activities.service';
import { DirectoratesController } from './directorates.controller';
import { DirectoratesService } from './directorates.service';
import { OrganisationRecords } from './organisation-records.service';
import { OrganisationReferences } from './organisation-references.service';
import { ServicesController } from './services.controller';
import { ServicesService } from './services.service';
import { SitesController } from './sites.controller';
import { SitesService } from './sites.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** Directorates, units, sites, activities and services of the bodies that are planned. */
@Module({
  controllers: [DirectoratesController, UnitsController, SitesController, ActivitiesController, ServicesController],
  providers: [
    DirectoratesService,
    UnitsService,
    SitesService,
    ActivitiesService,
    ServicesService,
    OrganisationRecords,
    OrganisationReferences,
  ],
  exports: [OrganisationRecords, OrganisationReferences],
})
export class OrganisationModule {}
