/** Protective equipment (DPI) or a consumable: so much per person on site, or per site with people, in a period. */
export interface SupplyItem {
  readonly id: string;
  readonly name: string;
  readonly per: 'person' | 'site';
  readonly quantity: number;
  /** Days one supply lasts; the source's "bi-settimanale" is ambiguous, so a number is kept instead of the word. */
  readonly periodDays: number;
  /** Pieces of a pack: orders are rounded up to whole packs. */
  readonly packSize: number;
}

/** People planned on site at one site on one day. */
export interface SitePresence {
  readonly siteId: string;
  /** Civil date, `yyyy-mm-dd`. */
  readonly on: string;
  readonly peopleCount: number;
}

/** What one site needs of one item for one period. */
export interface SupplyNeed {
  readonly siteId: string;
  readonly itemId: string;
  /** First day of the period the quantity is for. */
  readonly from: string;
  readonly periodDays: number;
  /** Planned presence the quantity is derived from: the largest number of people on site on one day of the period. */
  readonly peopleCount: number;
  /** Pieces used: coefficient times people, or per site. */
  readonly quantity: number;
  /** Whole packs that hold the quantity. */
  readonly packs: number;
}
