import { optional, required } from '../../table/cell';
import { id, ids, oneOf, text, whole, yesNo } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { date } from '../../table/time-cells';
import { SITE_KINDS } from '../scenario';

/** What an activity is about; the phase plan gives each class its default mode. */
export const ACTIVITY_CLASSES = [
  'non-deferrable',
  'public-contact',
  'digital-platform',
  'contact-centre',
  'administrative',
] as const;

export const unitsTable = defineTable(
  'units',
  'units.csv',
  'Organisational units (unità organizzative): the people a head plans.',
  {
    id: required(id, 'id of the unit', 'registry'),
    name: required(text(200), 'name of the unit', 'Servizi anagrafici'),
    directorate: required(id, 'directorate of `body.directorates`', 'civic-services', { references: 'directorates' }),
  },
  { unique: ['id'], defines: 'units' },
);

export const sitesTable = defineTable(
  'sites',
  'sites.csv',
  'Places where people work on site (sedi).',
  {
    id: required(id, 'id of the site', 'larga'),
    name: required(text(200), 'name of the site', 'Anagrafe via Larga'),
    address: optional(text(300), '', 'none', 'address', 'via Larga 12'),
    kind: optional(
      oneOf(SITE_KINDS),
      'office',
      '`office`',
      'kind of site; totals of `supplies` go by kind',
      'registry-office',
    ),
    desks: optional(
      whole(0, 10_000),
      null,
      'as many as wanted',
      'desk positions: never more desks are open at once, guest desks included',
      '8',
    ),
    visitors_inside: optional(
      whole(1, 10_000),
      null,
      'no limit',
      'visitors who may be inside at the same time (accesso contingentato)',
      '24',
    ),
    places: optional(
      whole(0, 10_000),
      null,
      'as many as wanted',
      'places for people at work: no more are proposed on site at once, all units together',
      '17',
    ),
    places_until: optional(date, null, 'until further notice', 'last day on which `places` is the bound', '2020-05-31'),
  },
  { unique: ['id'], defines: 'sites' },
);

export const activitiesTable = defineTable(
  'activities',
  'activities.csv',
  'Activities (prodotti, attività): what a person does for a whole duty.',
  {
    id: required(id, 'id of the activity', 'births'),
    name: required(text(200), 'name of the activity', 'Registrazione delle nascite'),
    class: required(
      oneOf(ACTIVITY_CLASSES),
      'what the work is about; phases give each class its mode',
      'non-deferrable',
    ),
    remote: required(yesNo, 'whether it can be done in agile work at all', 'no'),
    qualifications: optional(ids, [], 'none needed', 'qualifications a person needs, all of them', 'civil-status'),
    units: optional(ids, [], 'every unit', 'units whose people may do it', 'registry', { references: 'units' }),
    sites: optional(ids, [], 'every site', 'sites where it is done on site', 'larga', { references: 'sites' }),
  },
  { unique: ['id'], defines: 'activities' },
);

export const servicesTable = defineTable(
  'services',
  'services.csv',
  'Services citizens ask for, grouped by the skill that gives them.',
  {
    id: required(id, 'id of the service', 'id-card'),
    name: required(text(200), 'name of the service', "Carta d'identità elettronica"),
    skill_group: required(id, 'skill group: people trained for the group give all its services', 'registry'),
    activity: optional(id, null, 'none', 'activity it is part of', 'desk', { references: 'activities' }),
    core: optional(yesNo, false, '`no`', 'whether two trained people must be there at all times', 'yes'),
  },
  { unique: ['id'], isRequired: false },
);
