import type { PricedLevel } from './finding';

/** How much a priced rule matters; the only scale a user sees. Weights: `IMPORTANCE_WEIGHTS`. */
export type Importance = 'very-low' | 'low' | 'medium' | 'high' | 'very-high';

/** Points per unit of violation for each importance. Steps of about three, so that a step is felt but not absolute. */
export const IMPORTANCE_WEIGHTS: Readonly<Record<Importance, number>> = {
  'very-low': 1,
  low: 3,
  medium: 10,
  high: 30,
  'very-high': 100,
};

/** How much a person's wish weighs against one of low importance; times the points of the rule about it. */
export const WISH_WEIGHTS = { low: 1, medium: 2, high: 4 } as const;

/**
 * Whom, what and when a setting is about; what is left out selects everything. A person is selected by all of unit,
 * contract and id; demand and wishes by activity and date as well.
 */
export interface RuleSelection {
  readonly unitIds?: readonly string[];
  readonly contractIds?: readonly string[];
  readonly personIds?: readonly string[];
  readonly activityIds?: readonly string[];
  /** Civil dates, both inclusive. What a rule asks of a run of days belongs to the date it reports it on. */
  readonly from?: string;
  readonly to?: string;
}

/** A body's settings for one rule; whatever is missing keeps the catalogue's default. */
export interface RuleSetting {
  readonly enabled?: boolean;
  readonly importance?: Importance;
  readonly parameters?: Readonly<Record<string, number | boolean | string>>;
  /** Prices a priced rule at this level instead of its own, so that it is weighed against the other rules there. */
  readonly level?: PricedLevel;
  /** The rule is for these only; everybody and always unless given. */
  readonly appliesTo?: RuleSelection;
  /** Other settings for some: the first that selects a person and date takes them; what it does not say is as above. */
  readonly variants?: readonly RuleVariant[];
}

/** The settings of one rule for a part of the people, work or time. */
export interface RuleVariant extends Pick<RuleSetting, 'enabled' | 'importance' | 'parameters'> {
  readonly appliesTo: RuleSelection;
}

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
