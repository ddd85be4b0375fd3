import type { WorkMode } from '../../planner/problem/assignment';

/** What a board says of one person on one day. Nobody reads from it why somebody is not there. */
export type BoardCell =
  | {
      readonly kind: 'work';
      readonly mode: WorkMode;
      readonly duty: string;
      /** `07:45`, in the time of the office. */
      readonly from: string;
      readonly to: string;
      /** Null for agile work. */
      readonly site: string | null;
      readonly activity: string;
    }
  | { readonly kind: 'absent' | 'rest' };

export interface BoardDay {
  readonly on: string;
  /** Name of the day on which the office is closed; null on others. */
  readonly holiday: string | null;
}

export interface BoardRow {
  readonly person: string;
  /** One for each day. */
  readonly cells: readonly BoardCell[];
}

/** A unit's published week as it hangs on the wall (tabellone). */
export interface Board {
  readonly body: string;
  readonly unit: string;
  /** Monday to Sunday; a Sunday on which nobody works is left out. */
  readonly days: readonly BoardDay[];
  readonly rows: readonly BoardRow[];
  readonly publishedAt: Date;
  /** Of the office: what its clocks show. */
  readonly timeZone: string;
}
