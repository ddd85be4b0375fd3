import type { GenerationOutcome, RowGenerator } from './row-generator';

/** Shares from which a row is taken along with the likeliest one. */
const ALL_BUT_SURE = 0.999;
const LIKELY = 0.7;
/** At most this part of the open people is decided on likely shares in one step. */
const LIKELY_PART = 0.1;
/** This part of them is decided in any case: a dive of very many people must come to an end. */
const LEAST_PART = 0.05;
/**
 * Rounds of generation after each step, in which the others' rows adapt to what is decided: the fewer people are open,
 * the more rounds they can have.
 */
const PRICED_ROWS_PER_STEP = 180;
const MOST_ROUNDS_PER_STEP = 6;
const FEWEST_ROUNDS_PER_STEP = 2;
/** Distance of bound and master after which more rounds are not worth it, in parts of the bound. */
const STEP_GAP = 0.0005;

/**
 * Diving: decides the rows with the largest shares, generates rows that fit with them, and so on until everybody has one.
 * Answers whether it came to the end below the cut-off.
 */
export function* dive(
  generator: RowGenerator,
  root: GenerationOutcome,
  personOf: (row: number) => number,
  cutOff: number,
): Generator<void, boolean> {
  let outcome = root;
  for (;;) {
    decideLikeliest(generator, outcome, personOf);
    if (generator.open.length === 0) return true;
    const next = yield* generator.generate({
      maxRounds: roundsFor(generator.open.length),
      smoothing: 0,
      gap: Math.max(0.5, STEP_GAP * Math.abs(outcome.bound)),
      cutOff,
    });
    if (!next || next.isCut) return false;
    outcome = next;
  }
}

function roundsFor(openCount: number): number {
  const rounds = Math.round(PRICED_ROWS_PER_STEP / openCount);
  return Math.max(FEWEST_ROUNDS_PER_STEP, Math.min(MOST_ROUNDS_PER_STEP, rounds));
}

function decideLikeliest(
  generator: RowGenerator,
  { optimum }: GenerationOutcome,
  personOf: (row: number) => number,
): void {
  const openCount = generator.open.length;
  const decided = new Set(generator.decided.keys());
  const likeliest = generator
    .shares(optimum)
    .filter(([row, share]) => share > 1e-6 && !decided.has(personOf(row)))
    .sort(([, a], [, b]) => b - a);
  let count = 0;
  for (const [row, share] of likeliest) {
    const person = personOf(row);
    if (decided.has(person)) continue;
    const isLikely = share > LIKELY && count < openCount * LIKELY_PART;
    if (count >= Math.max(1, openCount * LEAST_PART) && share < ALL_BUT_SURE && !isLikely) continue;
    generator.fix(person, row);
    decided.add(person);
    count++;
  }
}
