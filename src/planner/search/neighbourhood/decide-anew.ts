import { dive } from '../column-generation/dive';
import { RowGenerator, type GenerationOutcome } from '../column-generation/row-generator';
import type { RosterState } from '../rows/roster-state';
import type { SearchContext } from '../search-context';
import type { SearchMemory } from '../search-memory';
import type { Neighbourhood } from './neighbourhoods';
import { polish } from './polish';

/** What became of a neighbourhood; `nothing-better` is proved. */
export type NeighbourhoodOutcome = 'better' | 'nothing-better' | 'missed';

/** How the rows generated for a neighbourhood become a roster. */
export const DECIDERS = ['dive', 'whole-program'] as const;
export type Decider = (typeof DECIDERS)[number];

export interface GenerationTerms {
  readonly maxRounds: number;
  readonly isEnough?: () => boolean;
  /** Whether it is not worth going on with: then nothing is decided. */
  readonly isHopeless?: () => boolean;
  readonly decider: Decider;
}

/** Nodes of branch and bound over the rows of a neighbourhood. */
const NODE_LIMIT = 100;
const SMOOTHING = 0.5;
/** Distance of bound and master at which no more rows are generated. */
const GAP = 0.01;
/** A roster this much dearer than the best, in parts of it, is not worth polishing. */
const WORTH_POLISHING = 0.5;

/**
 * Frees some people's rows of the best roster, generates rows for them while the others keep theirs, and makes a roster of
 * those: by a dive, or by branch and bound over all of them.
 */
export function* decideAnew(
  context: SearchContext,
  state: RosterState,
  memory: SearchMemory,
  { people, window }: Neighbourhood,
  { maxRounds, isEnough, isHopeless, decider }: GenerationTerms,
): Generator<void, NeighbourhoodOutcome> {
  const isWhole = people.length === context.rows.personCount && window === null;
  state.assign(memory.best!);
  for (const person of people) state.count(state.rowOf(person), -1);
  const firstRows = people.flatMap((person) => memory.likelyRows(person, window));
  const generator = new RowGenerator(context, people, state, firstRows, window);
  try {
    const onBound = (bound: number): void =>
      void (memory.bound = Math.max(memory.bound, isWhole ? bound : Number.NEGATIVE_INFINITY));
    const limits = { maxRounds, smoothing: SMOOTHING, gap: GAP, cutOff: memory.bestCost, onBound };
    const isOver = (): boolean => isEnough?.() === true || isHopeless?.() === true;
    const root = yield* generator.generate({ ...limits, isEnough: isOver });
    if (!root || isHopeless?.() === true) return 'missed';
    if (isWhole && root.bound >= memory.bound) memory.usePrices(root.prices);
    if (root.isCut) return 'nothing-better';
    const isDecided = yield* decide(context, memory, generator, root, decider);
    if (!isDecided && !isWhole) return 'missed';
    for (const [person, row] of generator.decided) state.rowOf(person).set(row);
    state.assign(state.taken.slice());
    if (state.totalCost() <= memory.bestCost * (1 + WORTH_POLISHING))
      yield* polish(context, state, context.stretchDays === null ? null : { people, window });
    return memory.keepIfBetter(state) ? 'better' : 'missed';
  } finally {
    generator.dispose();
  }
}

function* decide(
  { pool }: SearchContext,
  memory: SearchMemory,
  generator: RowGenerator,
  root: GenerationOutcome,
  decider: Decider,
): Generator<void, boolean> {
  if (decider === 'dive') return yield* dive(generator, root, (row) => pool.person[row]!, memory.bestCost);
  return generator.decideWhole(root, memory.bestCost, NODE_LIMIT);
}
