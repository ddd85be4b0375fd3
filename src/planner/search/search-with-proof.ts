import type { MilpModel } from '../milp/milp-model';
import type { MilpSolver } from '../milp/milp-solver';
import type { LinearObjective } from './joint-objective';
import type { SearchNews } from './search-memory';
import type { RosterRows } from './rows/roster-rows';
import { searchRosterInThreads, type RosterSearchLimits } from './threads/roster-search-thread-runner';

/** Programs up to this many yes-or-no columns are also solved as they are: branching may prove what the bound can't. */
const MAX_COLUMNS_TO_PROVE = 600;
/** Whether a problem is also solved as the program it is. */
export const isSmall = ({ optionColumn }: RosterRows): boolean => optionColumn.length <= MAX_COLUMNS_TO_PROVE;

/** Share of the time that may be spent on it. */
const TIME_SHARE_TO_PROVE = 0.5;

/**
 * The roster search; for a small model with the whole program beside it, whose proof ends the search. Their bounds are of
 * one and the same objective, so that the higher one holds.
 */
export async function searchWithProof(
  rows: RosterRows,
  { model, costs, constantCost }: LinearObjective & { readonly model: MilpModel },
  solver: MilpSolver,
  limits: RosterSearchLimits,
): Promise<SearchNews> {
  if (!isSmall(rows) || limits.workLimit !== undefined) return searchRosterInThreads(rows, limits);
  const [searchEnd, proofEnd] = [new AbortController(), new AbortController()];
  const signalWith = (end: AbortController): AbortSignal =>
    limits.signal ? AbortSignal.any([limits.signal, end.signal]) : end.signal;
  const proof = solver
    .solve(
      { model, costs, start: null },
      {
        timeLimitSeconds: limits.timeLimitSeconds * TIME_SHARE_TO_PROVE,
        seed: limits.seed,
        signal: signalWith(proofEnd),
        onProgress: ({ best, bound }) => {
          if (best === null || bound === null) return;
          if (limits.isEnough?.(best + constantCost, bound + constantCost) === true) searchEnd.abort();
        },
      },
    )
    .then((result) => {
      if (result.status === 'optimal') searchEnd.abort();
      return result;
    });
  const news = await searchRosterInThreads(rows, { ...limits, signal: signalWith(searchEnd) });
  proofEnd.abort();
  const { values, objective, bound } = await proof;
  const known = bound === null ? news : { ...news, bound: Math.max(news.bound, bound + constantCost) };
  if (!values || objective === null || objective + constantCost >= news.cost) return known;
  return { ...known, cost: objective + constantCost, taken: takenIn(rows, values) };
}

/** The options a vector of column values takes. */
function takenIn({ personCount, dayCount, optionStart, optionColumn }: RosterRows, values: Float64Array): Int32Array {
  const taken = new Int32Array(personCount * dayCount).fill(-1);
  for (let place = 0; place < taken.length; place++)
    for (let option = optionStart[place]!; option < optionStart[place + 1]!; option++)
      if (values[optionColumn[option]!]! > 0.5) taken[place] = option;
  return taken;
}
