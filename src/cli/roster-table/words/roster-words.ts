import type { PlanResult } from '../../../planner/plan-result';

/** A verdict in two parts: the first may be emphasised. */
export type Verdict = readonly [mark: string, rest: string];

/** Everything a printed roster says beside names and figures, in one language. Figures come in as text. */
export interface RosterWords {
  readonly title: (body: string, from: string, to: string, weekCount: number, peopleCount: number) => string;
  readonly unitWeek: (unit: string, monday: string, phases: readonly string[], peopleCount: number) => string;
  readonly people: (count: number) => string;
  readonly grid: GridWords;
  readonly result: ResultWords;
  readonly warnings: { readonly heading: string; readonly leftOut: (count: number) => string };
  readonly waits: WaitWords;
  readonly shortages: ShortageLineWords;
  readonly findings: FindingWords;
}

/** Heads, marks and legend of the grids of people and sites. */
export interface GridWords {
  readonly hours: string;
  readonly rest: string;
  /** Null where the cell says it already in this language. */
  readonly absent: string | null;
  readonly agile: string;
  readonly elsewhere: string;
  readonly credited: string;
  readonly activity: (name: string) => string;
  readonly break: (minutes: number) => string;
  readonly onSite: string;
  readonly allSites: string;
}

/** What kind of result a plan is. */
export interface ResultWords {
  readonly label: string;
  /** How far from the best possible; null where nobody knows. */
  readonly within: (percent: string | null) => string;
  /** What the gap says of rosters that nobody has found. */
  readonly gapMeaning: (percent: string) => string;
  readonly status: Readonly<Record<Exclude<PlanResult['status'], 'feasible' | 'cancelled' | 'error'>, Verdict>>;
  readonly lawful: (within: string) => string;
  readonly stopped: (within: string) => string;
  readonly stoppedBeforeAny: string;
  readonly failed: string;
  /** For standard error, where no table is read. */
  readonly noRoster: (status: string) => string;
}

export interface WaitWords {
  readonly heading: string;
  readonly average: (minutes: string) => string;
  readonly growing: (halfHours: number) => string;
  readonly longest: (minutes: string) => string;
  readonly visits: (count: string) => string;
  readonly anywhere: string;
}

export interface ShortageLineWords {
  readonly none: string;
  readonly heading: (personHours: string) => string;
  readonly missing: (count: number) => string;
  readonly below: Readonly<Record<'floor' | 'target', string>>;
  readonly anywhere: string;
  readonly leftOut: (count: number) => string;
}

export interface FindingWords {
  readonly heading: string;
  readonly none: string;
  readonly lawKept: string;
  readonly lawBroken: (count: number) => string;
  /** Rule, level, how many findings, points, id. */
  readonly columns: readonly [string, string, string, string, string];
  readonly breaches: string;
  readonly score: string;
  readonly total: string;
}
