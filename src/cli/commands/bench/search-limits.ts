import type { CommandArguments } from '../../command-definition';
import { relativeGap, wholeNumber } from '../../option-values';

const SEEDS = { min: 0, max: 2_147_483_647 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };

/** When the search for an instance ends. */
export interface SearchLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly relativeGap?: number;
}

/** `--time-limit`, `--seed` and `--gap`, for each instance. */
export function searchLimits(args: CommandArguments): SearchLimits {
  return {
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
    ...relativeGap(args),
  };
}
