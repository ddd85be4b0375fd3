/**
 * Levels of the objective, strongest first; a lower one never buys against a higher one.
 * `law` is not priced: an encoded law is a constraint, and a law finding means an unlawful roster.
 */
export const LEVELS = ['law', 'cover-floor', 'contingents', 'service', 'fairness', 'wishes', 'stability'] as const;
export type Level = (typeof LEVELS)[number];

/** The levels that have a price, strongest first. */
export const PRICED_LEVELS = ['cover-floor', 'contingents', 'service', 'fairness', 'wishes', 'stability'] as const;
export type PricedLevel = (typeof PRICED_LEVELS)[number];

/** What a finding's sentence names: figures, ids, and dates as `yyyy-mm-dd`. */
export type FindingFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a rule's check found on a roster. */
export interface Finding {
  /** Rule id. */
  readonly rule: string;
  readonly level: Level;
  /** How much, in the rule's own unit. */
  readonly amount: number;
  /** The rule's unit of violation, e.g. `minutes of missing rest`. */
  readonly unit: string;
  /** Points it costs: 0 for law. */
  readonly penalty: number;
  /** Ids of the people concerned, possibly none. */
  readonly people: readonly string[];
  /** Civil date, or null where the finding is about a longer time. */
  readonly on: string | null;
  readonly site: string | null;
  /** Id of the presence contingent it is about, where that has one. */
  readonly contingentId?: string;
  /** One English sentence with the figures; no age, commute or reason of an absence. */
  readonly detail: string;
  /** Of a law: what the sentence is made of, for other languages; see the rule's `sentences.ts`. */
  readonly facts?: FindingFacts;
}

/** People missing in one half hour. */
export interface Shortage {
  readonly site: string | null;
  readonly activity: string;
  readonly on: string;
  /** Instants in minutes since 1970-01-01T00:00Z, half-open. */
  readonly startAtMinute: number;
  readonly endAtMinute: number;
  readonly missingCount: number;
  /** Whether the opening floor or only the wanted number is missed. */
  readonly below: 'floor' | 'target';
}

/** What one rule measured in one unit, at one level: the score as a person understands it. */
export interface ScoreLine {
  readonly rule: string;
  readonly level: PricedLevel;
  /** How much, in the unit: desk-half-hours, minutes of wait, refused wishes. */
  readonly amount: number;
  readonly unit: string;
  readonly points: number;
}

/** Points by level and by rule. Lower is better; compare levels from the first on. */
export interface Score {
  /** Sum of all points, a headline figure; the order of two rosters is decided level by level. */
  readonly total: number;
  readonly levels: Readonly<Record<PricedLevel, number>>;
  /** Points by rule id, for every enabled priced rule. */
  readonly rules: Readonly<Record<string, number>>;
  /** What the points are for, strongest level first, the dearest first within one; what costs nothing is left out. */
  readonly lines: readonly ScoreLine[];
}
