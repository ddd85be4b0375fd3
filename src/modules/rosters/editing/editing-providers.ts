import { CheckingThreads } from '../checking/checking-threads';
import { PlanningStamp } from '../checking/planning-stamp.service';
import { RosterBoards } from '../checking/roster-boards.service';
import { DerivedRosters } from './derived-rosters.service';
import { EditableRosters } from './editable-rosters.service';
import { EditedRosterStore } from './edited-roster.store';
import { RosterChecks } from './roster-checks.service';
import { RosterEditsController } from './roster-edits.controller';
import { RosterEdits } from './roster-edits.service';
import { RosterOverrides } from './roster-overrides.service';

/** What works on rosters that are there: measures them, edits them, and makes others out of them. */
export const EDITING_PROVIDERS = [
  CheckingThreads,
  PlanningStamp,
  RosterBoards,
  RosterChecks,
  RosterOverrides,
  EditableRosters,
  EditedRosterStore,
  RosterEdits,
  DerivedRosters,
];

export const EDITING_CONTROLLERS = [RosterEditsController];
