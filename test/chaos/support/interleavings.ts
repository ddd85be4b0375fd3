/** One thing that a session does. It never rejects: a refusal is an outcome like any other. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** All orders in which the steps of two sessions can happen; each session keeps its own order. */
export function interleavings<T>(one: readonly T[], other: readonly T[]): T[][] {
  const [first, ...restOfOne] = one;
  const [second, ...restOfOther] = other;
  if (first === undefined) return [[...other]];
  if (second === undefined) return [[...one]];
  return [
    ...interleavings(restOfOne, other).map((rest) => [first, ...rest]),
    ...interleavings(one, restOfOther).map((rest) => [second, ...rest]),
  ];
}
