import type { RosterCheck } from '../check-roster';
import type { ChangedPersonDay } from '../explain/compare-rosters';
import type { RosterDifference } from '../explain/check-session/roster-difference';
import type { Assignment } from '../problem/assignment';
import type { Finding } from '../problem/finding';

/** What a proposal is about. */
export type ProposalKind = 'nobody' | 'fewest-people' | 'restored-service' | 'other-people';

/** One way of mending a roster. */
export interface RepairProposal {
  readonly kind: ProposalKind;
  /** People other than the absent whose days change. */
  readonly disturbed: readonly string[];
  /** What changes for them, day by day. */
  readonly changes: readonly ChangedPersonDay[];
  /** The whole mended roster. */
  readonly assignments: readonly Assignment[];
  readonly check: RosterCheck;
  /** Beside the roster with the gaps left open; a gain is negative. */
  readonly besideLeftOpen: RosterDifference;
  /** Beside the roster as it was published. */
  readonly besidePublished: RosterDifference;
}

/** Ways of mending a published roster after absences. */
export interface Repair {
  /** Duties that nobody does any more. */
  readonly gaps: readonly Assignment[];
  /** What it costs if nothing is done, beside the roster as it was published. */
  readonly leftOpen: RosterDifference;
  /** The roster as published, measured before the absences. */
  readonly published: RosterCheck;
  readonly proposals: readonly RepairProposal[];
  /** Breaches of the law the published roster has anyway; the people concerned stay as they are. */
  readonly unlawfulBefore: readonly Finding[];
}

export interface RepairOptions {
  /** At most this many proposals. */
  readonly proposalCount: number;
  /** Whether leaving everybody in peace is the first proposal, whatever stays open. */
  readonly leastDisturbance: boolean;
}
