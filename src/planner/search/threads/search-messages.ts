import type { SearchPlan } from '../roster-search';
import type { SearchNews } from '../search-memory';
import type { RosterRows } from '../rows/roster-rows';

/** What a search thread is asked: to begin, once, and then round after round to go on. */
export type SearchRequest =
  | { readonly type: 'begin'; readonly rows: RosterRows; readonly seed: number; readonly plan: SearchPlan }
  | { readonly type: 'round'; readonly work: number; readonly milliseconds: number; readonly news: SearchNews | null };

/** What it answers at the end of each round. */
export type SearchReply =
  { readonly type: 'round'; readonly news: SearchNews } | { readonly type: 'failed'; readonly message: string };
