import type { CommandArguments } from '../../command-definition';
import { wholeNumber } from '../../option-values';

const SEEDS = { min: 0, max: 2_147_483_647 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };

/** `--time-limit` and `--seed`, for each instance. */
export function searchLimits(args: CommandArguments): { readonly timeLimitSeconds: number; readonly seed: number } {
  return {
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
  };
}
