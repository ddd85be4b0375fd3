/**
 * How many people of a unit are on site on a day, as the phase has it: heads of everybody, and shares of those whose work
 * can be done remotely at all.
 */
export interface PresenceBound {
  /** Site it is about; null: all sites together. */
  readonly siteId: string | null;
  readonly minCount: number | null;
  readonly maxCount: number | null;
  /** Shares of the unit's available remotable people (with a site: of those whose usual place it is), 0..1. */
  readonly minRatio: number | null;
  readonly maxRatio: number | null;
}
