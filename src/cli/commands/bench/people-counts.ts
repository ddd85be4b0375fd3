import type { CommandArguments } from '../../command-definition';
import { UsageError } from '../../usage-error';

const DEFAULT_SIZES = '17,60,200';

/** Sizes of the made-up units, from `--people`. */
export function peopleCounts({ values }: CommandArguments): readonly number[] {
  const sizes = (values['people'] ?? DEFAULT_SIZES).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 2 && size <= 5_000)) {
    throw new UsageError(
      `--people ${values['people']} is not a list of whole numbers from 2 to 5000`,
      'write for example --people 17,60',
    );
  }
  return sizes;
}
