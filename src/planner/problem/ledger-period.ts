/**
 * What one person bore in the part of a week that lies in one month, so that weeks and months can both be summed up.
 * One written by hand may stand for a longer time within one month.
 */
export interface LedgerPeriod {
  /** First day: a Monday, or the first of the month where one begins within the week. */
  readonly from: string;
  readonly presenceDays: number;
  /** Fair share of them; that of a whole week is in its first part. Left out where not known. */
  readonly presenceDueDays?: number;
  readonly agileDays: number;
  readonly mornings: number;
  readonly afternoons: number;
  /** Duties with three hours or more between 22:00 and 06:00. */
  readonly nights: number;
  readonly saturdays: number;
  readonly saturdaysDue: number;
  /** Those of the Saturdays that belong to a long weekend, and the fair share of them. */
  readonly longSaturdays: number;
  readonly longSaturdaysDue: number;
  /** Afternoon duties, and the fair share of them among those who may work afternoons. */
  readonly lateDays: number;
  readonly lateDaysDue: number;
}
