/** How often an experiment is repeated: a few times in continuous integration, many with `CHAOS=long`, or as told. */
export function rounds(short: number, long: number): number {
  const told = Number(process.env['CHAOS_ROUNDS']);
  if (told > 0) return told;
  return process.env['CHAOS'] === 'long' ? long : short;
}

/** All of some cases with `CHAOS=long`, else every third, from the first on. */
export function someOf<T>(cases: readonly T[]): readonly T[] {
  return process.env['CHAOS'] === 'long' ? cases : cases.filter((_, index) => index % 3 === 0);
}

/** A figure for the report; on standard error, since Jest rewrites what goes to the console. */
export function report(experiment: string, figures: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`chaos ${experiment}: ${JSON.stringify(figures)}\n`);
}

/** Numbers from 0 up to 1 that look random and are the same at each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
