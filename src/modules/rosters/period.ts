/** Civil dates, both inclusive; null: open to that side. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a civil date lies in a period. */
export function isInPeriod(period: Period, on: string): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on <= period.to);
}

/** Whether two periods share a day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');
}
