import { BoardsAhead } from '../checking/boards-ahead.service';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { PlanningStamp } from '../checking/planning-stamp.service';
import { RosterBoards } from '../checking/roster-boards.service';
import { RosterComparisonsController } from '../comparison/roster-comparisons.controller';
import { RosterComparisons } from '../comparison/roster-comparisons.service';
import { KnownPlaces } from '../planning-input/known-places.service';
import { RepairAcceptance } from '../repairs/repair-acceptance.service';
import { RepairLeases } from '../repairs/repair-lease.store';
import { RepairThreads } from '../repairs/repair-thread-runner';
import { RepairWork } from '../repairs/repair-work.service';
import { RosterRepairsController } from '../repairs/roster-repairs.controller';
import { RosterRepairs } from '../repairs/roster-repairs.service';
import { ReplacementCandidatesController } from '../replacements/replacement-candidates.controller';
import { Replacements } from '../replacements/replacements.service';
import { DerivedRosters } from './derived-rosters.service';
import { EditableRosters } from './editable-rosters.service';
import { EditedRosterStore } from './edited-roster.store';
import { RosterChecks } from './roster-checks.service';
import { RosterEditsController } from './roster-edits.controller';
import { RosterEdits } from './roster-edits.service';
import { RosterReplansController } from './roster-replans.controller';
import { RosterReplans } from './roster-replans.service';
import { RosterOverrides } from './roster-overrides.service';

/** What works on rosters that are there: measures them, edits them, and makes others out of them. */
export const EDITING_PROVIDERS = [
  CheckingThreads,
  PlanningStamp,
  RosterBoards,
  BoardsAhead,
  RosterChecks,
  RosterOverrides,
  EditableRosters,
  EditedRosterStore,
  RosterEdits,
  DerivedRosters,
  KnownPlaces,
  RosterComparisons,
  RosterReplans,
  Replacements,
  RepairThreads,
  RepairLeases,
  RepairWork,
  RosterRepairs,
  RepairAcceptance,
];

export const EDITING_CONTROLLERS = [
  RosterEditsController,
  RosterComparisonsController,
  RosterReplansController,
  ReplacementCandidatesController,
  RosterRepairsController,
];
