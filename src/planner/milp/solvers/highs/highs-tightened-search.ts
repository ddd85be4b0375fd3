import type { Highs } from 'highs';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import { improved } from './highs-improvement';
import { tightRelaxation } from './highs-relaxation';
import { restrictedSolution } from './highs-restriction';
import { isLarge, search, secondsUntil, withShare, type SearchOutcome, type SearchTerms } from './highs-search';

/** What cuts may take of a solve's time. */
const TIGHTENING_SHARE = 0.3;
/** What the search for a first roster of a large program may take of the time left after that. */
const RESTRICTION_SHARE = 0.5;

/** What bettering that roster may take of the time left then. */
const IMPROVING_SHARE = 0.5;

/** Limits of a relaxation that is solved before a search. */
export const tighteningLimits = (terms: SearchTerms) => ({
  timeLimitSeconds: TIGHTENING_SHARE * secondsUntil(terms),
  callbacks: terms.callbacks,
});

/** Tightens a program by cuts, tries a restriction of a large one, and searches the rest. */
export function searchTightened(
  highs: Highs,
  problem: SingleObjectiveMilp,
  terms: SearchTerms,
  onBound: (bound: number) => void,
): SearchOutcome {
  if (!problem.model.integer.includes(1)) return search(highs, problem, [], terms);
  const relaxation = tightRelaxation(highs, problem, tighteningLimits(terms));
  const { cuts, bound } = relaxation;
  if (bound !== null) onBound(bound);
  const { seed, absoluteGap, callbacks } = terms;
  const timeLimitSeconds = RESTRICTION_SHARE * secondsUntil(terms);
  const restricted = isLarge(problem.model)
    ? restrictedSolution(highs, problem, relaxation, { seed, absoluteGap, callbacks, timeLimitSeconds })
    : null;
  if (restricted && bound !== null && dot(problem.costs, restricted) - bound <= absoluteGap)
    return { status: 'optimal', values: restricted, objective: dot(problem.costs, restricted), bound };
  const known = restricted ?? problem.start;
  const start =
    known && isLarge(problem.model) ? improved(highs, problem, known, withShare(terms, IMPROVING_SHARE)).values : known;
  return search(highs, { ...problem, start }, cuts, terms);
}
