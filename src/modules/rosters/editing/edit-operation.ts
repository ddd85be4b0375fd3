import type { WorkMode } from '../../../planner/problem/assignment';

export const EDIT_OPERATIONS = ['change', 'add', 'remove', 'swap', 'pin', 'unpin'] as const;

/** One step of an edit by hand, about a person-day. */
export interface EditOperation {
  readonly operation: (typeof EDIT_OPERATIONS)[number];
  readonly personId: string;
  readonly on: string;
  /** For `add` and `change`: shift template of the day. */
  readonly dutyId?: string;
  /** For `add` and `change`: null or absent in agile work; on site the home site where absent. */
  readonly siteId?: string | null;
  readonly activityId?: string;
  readonly mode?: WorkMode;
  /** For `swap`: who takes the duty over and gives the own one. */
  readonly withPersonId?: string;
  /** For `swap`: the day of the colleague's duty; the same day where absent. */
  readonly withOn?: string;
}
