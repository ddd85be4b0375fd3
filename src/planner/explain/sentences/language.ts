import type { Alternative } from '../alternative';

export const LANGUAGES = ['en', 'it'] as const;
export type LanguageId = (typeof LANGUAGES)[number];

/** A duty in words, its names already looked up. */
export interface WorkWords {
  readonly duty: string;
  readonly from: string;
  readonly to: string;
  /** Null for agile work. */
  readonly site: string | null;
  readonly activity: string;
}

/** The sentences of an explanation in one language; names and figures come in, a whole sentence goes out. */
export interface Language {
  /** A civil date with its weekday. */
  readonly day: (on: string) => string;
  /** What people call a rule. */
  readonly rule: (id: string) => string;
  readonly work: (work: WorkWords) => string;
  readonly works: (person: string, day: string, works: readonly string[]) => string;
  readonly isFree: (person: string, day: string) => string;
  readonly isAbsent: (person: string, day: string) => string;
  readonly isPinned: () => string;
  readonly reason: (rule: string, alternativeCount: number, points: string, isLaw: boolean) => string;
  readonly betterWays: (count: number) => string;
  readonly equalWays: (count: number) => string;
  readonly excluded: (rule: string, placementCount: number) => string;
  readonly alternativeCount: (all: number, lawful: number) => string;
  readonly leftOut: (count: number) => string;
  readonly freeDay: () => string;
  /** A swap: what the person does instead, on which days. */
  readonly swap: (colleague: string, days: readonly string[]) => string;
  readonly takesOver: (colleague: string, kind: Alternative['kind'], days: readonly string[]) => string;
  readonly noReplacement: () => string;
  readonly leftOpen: (verdict: string) => string;
  readonly breaks: (rules: readonly string[]) => string;
  readonly costs: (rule: string, points: string) => string;
  readonly saves: (rule: string, points: string) => string;
  readonly noDifference: () => string;
}
