/**
 * Where a roster stands: made as `draft`, `submitted` to the heads of its units, `approved` by all or `declined` by one
 * of them, `published`, and `superseded` once newer rosters speak for all its units and weeks; `withdrawn` by the
 * personnel office before it was published.
 */
export const ROSTER_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'declined',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type RosterStatus = (typeof ROSTER_STATUSES)[number];

/** Not published yet and still going to be: of a week nobody has published, the newest of these stands for the past. */
export const UNPUBLISHED_STATUSES: readonly RosterStatus[] = ['draft', 'submitted', 'approved'];

/** How a roster was made: by a run of the planner, or out of another roster. */
export const ROSTER_ORIGINS = ['run', 'edit', 'replan', 'repair', 'swap', 'offer'] as const;
export type RosterOrigin = (typeof ROSTER_ORIGINS)[number];
