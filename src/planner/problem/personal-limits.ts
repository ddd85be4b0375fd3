/**
 * What a person is exempt from: counter work in presence, any minute between 22:00 and 06:00, any minute between 00:00
 * and 06:00, Saturdays; or from the limits on agile work. No reason and no law, since those would tell of health or family.
 */
export const EXEMPTION_KINDS = ['no-desk', 'no-night', 'no-small-hours', 'no-saturday', 'agile-above-limits'] as const;
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];

/** A dated exemption of a person; both dates inclusive, a null `to` is until further notice. */
export interface Exemption {
  readonly personId: string;
  readonly kind: ExemptionKind;
  readonly from: string;
  readonly to: string | null;
}

/** A turn of standby (reperibilità), decided elsewhere: no duty, no cover, no paid minutes. */
export interface Standby {
  readonly personId: string;
  /** Civil date of the start. */
  readonly on: string;
  readonly startAtMinute: number;
  /** Exclusive. */
  readonly endAtMinute: number;
  /** Length by the clock on the wall: a night with a clock change is no hour shorter or longer. */
  readonly minutes: number;
}

/** Overtime somebody authorised for a person and week. */
export interface AuthorisedOvertime {
  readonly personId: string;
  /** The week's Monday. */
  readonly weekOn: string;
  readonly minutes: number;
}
