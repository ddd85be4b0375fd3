import type { RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import type { ChangedPersonDay } from '../../../planner/explain/compare-rosters';
import type { ProposalKind } from '../../../planner/repair/repair-proposal';
import type { Assignment } from '../../../planner/problem/assignment';
import type { Score } from '../../../planner/problem/finding';
import type { ReplannedDays } from '../../../planner/replan-days';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import type { Absence } from '../../../planner/problem/with-absences';
import type { PersonDayChange } from '../checking/checking-messages';

/** A roster to mend: one in each thread. */
export interface RepairMessage {
  /** The absent and the lost sites are in it. */
  readonly problem: RosterProblem;
  readonly assignments: readonly Assignment[];
  readonly absences: readonly Absence[];
  /** Given: what is planned anew, because more than single people are concerned. */
  readonly replanned: ReplannedDays | null;
  readonly timeLimitSeconds: number;
}

/** One way of mending it, as it is kept. */
export interface KeptProposal {
  readonly kind: ProposalKind;
  /** People other than the absent whose days change. */
  readonly disturbed: readonly string[];
  /** What changes for them, day by day. */
  readonly changes: readonly ChangedPersonDay[];
  /** Everything that is done otherwise than in the roster. */
  readonly change: PersonDayChange;
  readonly score: Score;
  readonly besideLeftOpen: RosterDifference;
  readonly besidePublished: RosterDifference;
}

/** What a repair found. */
export interface RepairFindings {
  readonly gaps: readonly Assignment[];
  /** Duties whose people can work nowhere that day; credited. */
  readonly released: readonly Assignment[];
  readonly leftOpen: RosterDifference;
  readonly proposals: readonly KeptProposal[];
}

export type RepairReply =
  | { readonly type: 'repaired'; readonly findings: RepairFindings }
  | { readonly type: 'failed'; readonly message: string };
