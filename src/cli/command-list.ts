import type { CommandDefinition } from './command-definition';
import { appointmentsDefinition } from './definitions/appointments';
import { auditDefinition } from './definitions/audit';
import { bandsDefinition } from './definitions/bands';
import { benchDefinition } from './definitions/bench';
import { checkDefinition } from './definitions/check';
import { compareDefinition } from './definitions/compare';
import { desksDefinition } from './definitions/desks';
import { examplesDefinition } from './definitions/examples';
import { explainDefinition } from './definitions/explain';
import { patternDefinition } from './definitions/pattern';
import { phasesDefinition } from './definitions/phases';
import { planDefinition } from './definitions/plan';
import { proposeDefinition } from './definitions/propose';
import { repairDefinition } from './definitions/repair';
import { rulesDefinition } from './definitions/rules';
import { shiftsDefinition } from './definitions/shifts';
import { staffingDefinition } from './definitions/staffing';
import { suppliesDefinition } from './definitions/supplies';

/** The commands of `turnario`, in the order of the help. The help of each is made from here and nowhere else. */
export const COMMANDS: readonly CommandDefinition[] = [
  planDefinition,
  checkDefinition,
  explainDefinition,
  compareDefinition,
  repairDefinition,
  proposeDefinition,
  patternDefinition,
  bandsDefinition,
  shiftsDefinition,
  phasesDefinition,
  suppliesDefinition,
  desksDefinition,
  appointmentsDefinition,
  staffingDefinition,
  rulesDefinition,
  auditDefinition,
  benchDefinition,
  examplesDefinition,
];
