/** Days `from` up to `until` (excluded): the part of a row that may change. */
export interface DayWindow {
  readonly from: number;
  readonly until: number;
}
