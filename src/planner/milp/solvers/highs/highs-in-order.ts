import type { Highs } from 'highs';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import { dualBound, withinCost } from '../../optimal-face';
import { withCuts } from './highs-model-data';
import { tightRelaxation } from './highs-relaxation';
import { search, secondsUntil, tighteningLimits, type SearchOutcome, type SearchTerms } from './highs-search';

/** What the costs that come first may take of the time, where no solution meets their relaxation's bound. */
const ABOVE_SHARE = 0.6;

/**
 * Searches the best solution among those that cost least by the costs `above`. First among those that cost there what the
 * tightened relaxation says; there are few, and presolve mostly tells at once if there is none. Otherwise `above` is optimised
 * on its own, and then the rest where that costs no more than its optimum.
 */
export function searchInOrder(
  highs: Highs,
  problem: SingleObjectiveMilp,
  above: Float64Array,
  terms: SearchTerms,
  onNews: (news: { readonly aboveBound?: number; readonly isAnew?: boolean }) => void,
): SearchOutcome {
  const { model, costs } = problem;
  const relaxed = { model, costs: above, start: null };
  const { cuts, multipliers } = tightRelaxation(highs, relaxed, { ...tighteningLimits(terms), isNeeded: true });
  if (multipliers === null) return { status: 'no-solution-in-time' };
  // The last cuts may have come after the last solve.
  const cut = { model: withCuts(model, cuts.slice(0, multipliers.length - model.rowCount)), costs: above };
  const dual = dualBound(cut, multipliers);
  if (dual === null) return { status: 'no-solution-in-time' };
  onNews({ aboveBound: dual.bound });
  const searchWithin = (atMost: number, start: Float64Array | null): SearchOutcome =>
    search(highs, { model: withinCost(cut, dual, atMost), costs, start }, [], terms);

  const onBound = searchWithin(Math.ceil(dual.bound - 1e-4), null);
  if (onBound.status !== 'infeasible') return onBound;
  onNews({ isAnew: true });
  const first = search(highs, { ...cut, start: null }, [], withoutProgress(highs, terms));
  if (first.bound !== undefined) onNews({ aboveBound: first.bound });
  if (!first.values) return first;
  const best = dot(above, first.values);
  const known = { status: 'feasible', values: first.values, objective: dot(costs, first.values) } as const;
  if (first.status !== 'optimal') return known;
  const within = searchWithin(best, first.values);
  return within.values ? within : known;
}

/** What a search for other costs says of its bound is none of the objective's. */
function withoutProgress(highs: Highs, terms: SearchTerms): SearchTerms {
  const callbacks = { ...terms.callbacks, [highs.constants.callbackType.mipLogging]: undefined };
  return { ...terms, callbacks, endsAt: performance.now() + ABOVE_SHARE * secondsUntil(terms) * 1000 };
}
