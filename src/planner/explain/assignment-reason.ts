import type { WishKind } from '../problem/roster-problem';

/** Burdens and benefits that are shared out in turns. */
export type SharedTurn = 'saturday' | 'afternoon' | 'presence' | 'agile';

/**
 * Why a person works as planned on one day, as facts that the person may read: codes and figures, turned into sentences
 * when they are read. Of colleagues there is one average, and none where it would be about too few people; nothing of
 * ages, journeys, absences or exemptions.
 */
export type AssignmentReason =
  /** Somebody in the office fixed it. */
  | { readonly code: 'pinned' }
  /** Turns of this kind the person has had, this one included, in the weeks that end with this one. */
  | {
      readonly code: 'turn';
      readonly turn: SharedTurn;
      readonly count: number;
      readonly weeks: number;
      /** Mean of the colleagues of the same unit and home site; null where they are fewer than three. */
      readonly colleaguesAverage: number | null;
    }
  /** The half of the day of the person's squad. */
  | { readonly code: 'squad'; readonly band: 'morning' | 'afternoon' }
  /** The phase has this kind of activity done in agile work. */
  | { readonly code: 'agile-by-phase' }
  | { readonly code: 'wish-granted' | 'wish-refused'; readonly wish: WishKind }
  /** People wanted on the activity there at the busiest time of the duty. */
  | { readonly code: 'desk-need'; readonly neededCount: number }
  /** People of the unit expected at the site that day. */
  | { readonly code: 'contingent'; readonly targetCount: number }
  /** Which of the week's duties it is, and what the person's contract asks of a week. */
  | {
      readonly code: 'contract-week';
      readonly dutyNumber: number;
      readonly dutyCount: number;
      readonly weeklyMinutes: number;
    };
