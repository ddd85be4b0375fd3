import type { Highs } from 'highs';
import { stepOf } from '../../level-costs';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import { dualBound, withinCost, withNearColumns, type DualBound } from '../../optimal-face';
import { withCuts } from './highs-model-data';
import { tightRelaxation } from './highs-relaxation';
import { improved } from './highs-improvement';
import { restrictedSolution, type SolvedRelaxation } from './highs-restriction';
import { isLarge, search, secondsUntil, withShare, type SearchOutcome, type SearchTerms } from './highs-search';
import { tighteningLimits } from './highs-tightened-search';

/** What the costs that come first may take of the time, where no solution meets their relaxation's bound. */
const ABOVE_SHARE = 0.6;

/** When a try without any solution gives up, as a share of the time that is left: another way may find one. */
const TRY_SHARE = 0.5;

/** How many of the least costs possible are tried for solutions before the costs that come first are optimised. */
const TRIED_COSTS = 4;

/** Steps above the least cost possible within which the costs that come first are optimised at first, and later on. */
const ROOMS = [8, 64, 512, Number.POSITIVE_INFINITY] as const;

/** What a search may take of the time before what it has not proved is bettered in its neighbourhoods. */
const SEARCH_SHARE = 0.85;

/** What bettering may take of the time before the tree search: by the costs that come first, and by the rest. */
const IMPROVING_SHARE = { first: 0.8, below: 0.5 } as const;

/** Costs a step apart are told apart with this much to spare. */
const STEP_ROUNDING = 0.01;

/** Distance from a multiple that counts as rounding, as a share of the value and at the least. */
const ROUNDING = { share: 1e-9, least: 1e-4 } as const;

/** A program of the solutions that cost no more than so much by the costs that come first. */
type Within = Pick<SingleObjectiveMilp, 'model' | 'costs'>;

/** An outcome with a solution. */
type SolvedOutcome = SearchOutcome & { readonly values: Float64Array };

/** Where solutions lie that cost little by the costs that come first: their program with cuts, and what bounds them. */
interface CheapSide {
  readonly cut: Pick<SingleObjectiveMilp, 'model' | 'costs'>;
  readonly dual: DualBound;
  /** What solutions cost is a multiple of this. */
  readonly step: number;
  readonly relaxation: SolvedRelaxation;
}

/**
 * Searches the best solution among those that cost least by the costs `above`. First among those that cost there what the
 * tightened relaxation says, or a step more; there are few, and presolve mostly tells at once if there is none. Otherwise
 * `above` is optimised on its own, and then the rest where that costs no more than its optimum.
 */
export function searchInOrder(
  highs: Highs,
  problem: SingleObjectiveMilp,
  above: Float64Array,
  terms: SearchTerms,
  onNews: (news: { readonly aboveBound: number; readonly isAnew?: boolean }) => void,
): SearchOutcome {
  const { model, costs } = problem;
  const side = cheapSide(highs, model, above, terms);
  if (side === null) return { status: 'no-solution-in-time' };
  const { cut, dual, step } = side;
  let least = leastMultiple(step, dual.bound);
  // In a large program a try takes seconds, so that what comes first is optimised at once.
  const tries = isLarge(model) ? 0 : TRIED_COSTS;
  for (let tried = 0; tried < tries; tried++, least += step) {
    onNews({ aboveBound: least, isAnew: true });
    const found = search(highs, { model: withinCost(cut, dual, least), costs, start: null }, [], {
      ...withoutLongSilence(highs, terms),
      hasFewSolutions: true,
    });
    if (found.values || found.status === 'cancelled') return found;
    if (found.status !== 'infeasible') break;
  }
  onNews({ aboveBound: least, isAnew: true });
  const first = cheapest(highs, side, least, withoutProgress(highs, terms));
  if (first.bound !== undefined) onNews({ aboveBound: leastMultiple(step, first.bound) });
  const isOver = first.status === 'infeasible' || first.status === 'cancelled';
  const known = first.values ?? (isOver ? null : nearSolution(highs, side, terms));
  if (!known) return first;
  const within = { model: withinCost(cut, dual, dot(above, known)), costs };
  if (first.status !== 'optimal') {
    // What comes first is not settled, so that no bound of the rest holds.
    const { values } = improved(highs, within, known, terms);
    return { status: 'feasible', values, objective: dot(costs, values) };
  }
  return isLarge(model)
    ? improvedAndSearched(highs, within, known, terms)
    : searchedAndImproved(highs, within, known, terms);
}

/**
 * Searches a program of which a solution is known. The search does not begin from that solution: it is best above only, and
 * repairing what it costs below takes longer than a fresh search. Where that ends without a proof, the best solution known
 * is bettered.
 */
function searchedAndImproved(highs: Highs, within: Within, known: Float64Array, terms: SearchTerms): SearchOutcome {
  const few = { ...withShare(terms, SEARCH_SHARE), hasFewSolutions: true };
  const found = search(highs, { ...within, start: null }, [], few);
  if (found.status === 'optimal') return found;
  const best = better(within, found, { values: known });
  return better(within, improvedAndSearched(highs, within, best.values, terms), best);
}

/** Betters a solution in its neighbourhoods, and searches for the rest from there. */
function improvedAndSearched(highs: Highs, within: Within, known: Float64Array, terms: SearchTerms): SolvedOutcome {
  const near = improved(highs, within, known, withShare(terms, IMPROVING_SHARE.below));
  const isProved = near.bound !== undefined && dot(within.costs, near.values) - near.bound <= terms.absoluteGap;
  if (isProved) return { ...better(within, near, near), status: 'optimal' };
  return better(
    within,
    search(highs, { ...within, start: near.values }, [], { ...terms, hasFewSolutions: true }),
    near,
  );
}

/** The cheaper one of two solutions, with the higher one of two bounds. */
function better(
  { costs }: Within,
  one: Partial<SolvedOutcome>,
  other: Pick<SolvedOutcome, 'values' | 'bound'>,
): SolvedOutcome {
  const bound = Math.max(one.bound ?? Number.NEGATIVE_INFINITY, other.bound ?? Number.NEGATIVE_INFINITY);
  const proved = Number.isFinite(bound) ? { bound } : {};
  const objective = dot(costs, other.values);
  const { values, status = 'feasible' } = one;
  if (values && dot(costs, values) <= objective) return { status, values, objective: dot(costs, values), ...proved };
  return { status: 'feasible', values: other.values, objective, ...proved };
}

/** Null where the relaxation has not been solved. */
function cheapSide(
  highs: Highs,
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  terms: SearchTerms,
): CheapSide | null {
  const limits = { ...tighteningLimits(terms), isNeeded: true };
  const { cuts, multipliers, bound, values } = tightRelaxation(highs, { model, costs, start: null }, limits);
  if (multipliers === null) return null;
  // The last cuts may have come after the last solve.
  const cut = { model: withCuts(model, cuts.slice(0, multipliers.length - model.rowCount)), costs };
  const dual = dualBound(cut, multipliers);
  return dual && { cut, dual, step: stepOf(model, costs), relaxation: { cuts: [], bound, values } };
}

/**
 * The best solution by the costs that come first. It is sought where only columns are free that a solution near the bound can
 * move: many are decided there. A solution found costs what it costs; if that is more than the columns were freed for,
 * better ones may lie outside, and it is sought once more with the columns that can make it better.
 */
function cheapest(highs: Highs, side: CheapSide, least: number, terms: SearchTerms): SearchOutcome {
  const { cut, dual, step } = side;
  const searchUpTo = (atMost: number, known: Float64Array | null): SearchOutcome => {
    const model = Number.isFinite(atMost) ? withNearColumns(cut.model, dual, atMost) : cut.model;
    const start = known && dot(cut.costs, known) <= atMost + STEP_ROUNDING ? known : null;
    const found = search(highs, { model, costs: cut.costs, start }, [], {
      ...terms,
      absoluteGap: step - STEP_ROUNDING,
      hasFewSolutions: true,
    });
    return { ...found, ...(found.bound === undefined ? {} : { bound: Math.min(found.bound, atMost + step) }) };
  };
  const near = isLarge(cut.model) ? nearSolution(highs, side, terms) : null;
  for (const room of ROOMS) {
    const atMost = least + room * step;
    const found = searchUpTo(atMost, near);
    if (found.status === 'infeasible' && Number.isFinite(room)) continue;
    if (!found.values) return near ? { ...found, status: 'feasible', values: near } : found;
    const cost = dot(cut.costs, found.values);
    return cost <= atMost + STEP_ROUNDING ? found : searchUpTo(cost, found.values);
  }
  return { status: 'infeasible' };
}

/**
 * A solution that costs little by the costs that come first: what their relaxation decides stays so, and then its
 * neighbourhoods are searched. Null where that finds none in time.
 */
function nearSolution(highs: Highs, { cut, relaxation, step }: CheapSide, terms: SearchTerms): Float64Array | null {
  const absoluteGap = step - STEP_ROUNDING;
  const within = { ...withShare(terms, IMPROVING_SHARE.first), absoluteGap };
  const restricted = restrictedSolution(highs, { ...cut, start: null }, relaxation, {
    ...{ seed: terms.seed, absoluteGap, callbacks: terms.callbacks, isFirstEnough: true },
    timeLimitSeconds: secondsUntil(within),
  });
  return restricted && improved(highs, cut, restricted, within).values;
}

/** The least multiple of a step that is no less than a bound, but for rounding. */
function leastMultiple(step: number, bound: number): number {
  const rounding = Math.max(ROUNDING.least, ROUNDING.share * Math.abs(bound));
  return Math.ceil((bound - rounding) / step) * step;
}

/** What a search for other costs says of its bound is none of the objective's. */
function withoutProgress(highs: Highs, terms: SearchTerms): SearchTerms {
  const callbacks = { ...terms.callbacks, [highs.constants.callbackType.mipLogging]: undefined };
  return { ...withShare(terms, ABOVE_SHARE), callbacks };
}

/** The same terms, but the search ends where it has no solution after its share of the time. */
function withoutLongSilence({ constants: { callbackType } }: Highs, terms: SearchTerms): SearchTerms {
  const { callbacks } = terms;
  const silentUntil = performance.now() + TRY_SHARE * secondsUntil(terms) * 1000;
  let hasSolution = false;
  const isSilent = (): boolean => !hasSolution && performance.now() > silentUntil;
  return {
    ...terms,
    callbacks: {
      ...callbacks,
      [callbackType.mipImprovingSolution]: (event) => {
        hasSolution = true;
        callbacks[callbackType.mipImprovingSolution]?.(event);
      },
      [callbackType.mipInterrupt]: (event) => {
        callbacks[callbackType.mipInterrupt]?.(event);
        if (isSilent()) event.interrupt();
      },
      [callbackType.simplexInterrupt]: (event) => {
        callbacks[callbackType.simplexInterrupt]?.(event);
        if (isSilent()) event.interrupt();
      },
    },
  };
}
