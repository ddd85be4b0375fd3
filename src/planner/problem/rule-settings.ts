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

/** A body's settings for one rule; whatever is missing keeps the catalogue's default. */
export interface RuleSetting {
  readonly enabled?: boolean;
  readonly importance?: Importance;
  readonly parameters?: Readonly<Record<string, number | boolean | string>>;
}

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
