import { COMMUTE_BANDS, DEFAULT_CRITERIA, type CriteriaSettings } from '../../../planner/rotation/criteria-score';
import { optional, required } from '../table/cell';
import { decimal, oneOf, whole } from '../table/cell-types';
import { list, object, scalar, type ValueOf } from './yaml-schema';

const weight = (value: number, what: string) =>
  scalar(optional(decimal(0, 1000), value, String(value), `weight of ${what}`, String(value)));

/** Rotation criteria, of the body or of a phase. */
export const criteriaSchema = object(
  {
    weights: object({
      publicTransport: weight(DEFAULT_CRITERIA.weights.publicTransport, 'coming by public transport'),
      commute: weight(DEFAULT_CRITERIA.weights.commute, 'the commute band'),
      age: weight(DEFAULT_CRITERIA.weights.age, 'the age band'),
    }),
    ageBands: list(
      scalar(required(whole(16, 99), 'age at which the next band starts, rising; left out: 55, 60', '55')),
    ),
    commuteBands: list(
      scalar(
        required(
          oneOf(COMMUTE_BANDS),
          'commute bands from the lowest to the highest priority, each once; left out: in the order given here',
          'far',
        ),
      ),
    ),
  },
  ({ weights, ageBands, commuteBands }) => [
    ...(weights.publicTransport + weights.commute + weights.age > 0
      ? []
      : [{ key: 'weights', rule: 'a sum above 0', howToFix: 'Give at least one criterion a weight.' }]),
    ...(ageBands.every((age, index) => index === 0 || age > (ageBands[index - 1] ?? 0))
      ? []
      : [{ key: 'ageBands', rule: 'rising ages', howToFix: 'Write the ages from the lowest to the highest.' }]),
    ...(new Set(commuteBands).size === commuteBands.length && [0, COMMUTE_BANDS.length].includes(commuteBands.length)
      ? []
      : [{ key: 'commuteBands', rule: 'each band once', howToFix: `Write all of ${COMMUTE_BANDS.join(', ')}.` }]),
  ],
);

/** The criteria with what is left out filled in. */
export function criteriaOf({ weights, ageBands, commuteBands }: ValueOf<typeof criteriaSchema>): CriteriaSettings {
  return {
    weights,
    ageBands: ageBands.length === 0 ? DEFAULT_CRITERIA.ageBands : ageBands,
    commuteBands: commuteBands.length === 0 ? DEFAULT_CRITERIA.commuteBands : commuteBands,
  };
}
