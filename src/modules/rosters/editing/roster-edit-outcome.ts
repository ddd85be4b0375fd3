import type { Finding } from '../../../planner/problem/finding';
import type { MeasuredChange } from '../checking/checking-messages';
import type { RosterEntity } from '../roster.entity';
import type { EditedRoster } from './apply-operations';
import type { AnsweredFinding } from './roster-overrides.service';

/** What an edit comes to. */
export interface RosterEditOutcome {
  /** As it is now; of a preview, as it was. */
  readonly roster: RosterEntity;
  readonly measured: MeasuredChange;
  readonly edited: EditedRoster;
  /** Law findings the edit brings that block it; none of a saved edit. */
  readonly blocking: readonly Finding[];
  /** Law findings of the roster that somebody answers for, this edit's among them. */
  readonly answered: readonly AnsweredFinding[];
}
