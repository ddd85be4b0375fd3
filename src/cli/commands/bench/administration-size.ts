import type { CommandArguments } from '../../command-definition';
import { wholeNumber } from '../../option-values';
import { UsageError } from '../../usage-error';

const PEOPLE = { min: 10, max: 100_000 };
const UNITS = { min: 1, max: 2_000 };
const SMALLEST_AVERAGE = 5;

/**
 * People and units of a made-up administration, 14,000 in 120 units unless told otherwise.
 * @throws UsageError for fewer than five people a unit
 */
export function administrationSize(args: CommandArguments): { readonly people: number; readonly units: number } {
  const people = wholeNumber(args, 'people', PEOPLE, 14_000);
  const units = wholeNumber(args, 'units', UNITS, 120);
  if (people >= units * SMALLEST_AVERAGE) return { people, units };
  throw new UsageError(`${people} people are too few for ${units} units`, 'give five people or more for each unit');
}
