import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller';
import { ActivitiesService } from './activities.service';
import { BodiesController } from './bodies.controller';
import { BodiesService } from './bodies.service';
import { DirectoratesController } from './directorates.controller';
import { DirectoratesService } from './directorates.service';
import { OrganisationRecords } from './organisation-records.service';
import { OrganisationReferences } from './organisation-references.service';
import { QualificationsController } from './qualifications.controller';
import { QualificationsService } from './qualifications.service';
import { ServicesController } from './services.controller';
import { ServicesService } from './services.service';
import { SiteNames } from './site-names.service';
import { SitesController } from './sites.controller';
import { SitesService } from './sites.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** Directorates, units, sites, activities and services of the bodies that are planned. */
@Module({
  controllers: [
    BodiesController,
    QualificationsController,
    DirectoratesController,
    UnitsController,
    SitesController,
    ActivitiesController,
    ServicesController,
  ],
  providers: [
    BodiesService,
    QualificationsService,
    DirectoratesService,
    UnitsService,
    SitesService,
    ActivitiesService,
    ServicesService,
    OrganisationRecords,
    OrganisationReferences,
    SiteNames,
  ],
  exports: [BodiesService, OrganisationRecords, OrganisationReferences, SiteNames],
})
export class OrganisationModule {}
