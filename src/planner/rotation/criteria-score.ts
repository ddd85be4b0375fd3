/** How far a person comes from; bands of the "provenienza" criterion, nearest first by default. */
export const COMMUTE_BANDS = ['same-municipality', 'other-municipality', 'far'] as const;
export type CommuteBand = (typeof COMMUTE_BANDS)[number];

/** A body's rotation criteria. */
export interface CriteriaSettings {
  /** How much each criterion counts; all at least 0, their sum above 0. */
  readonly weights: { readonly publicTransport: number; readonly commute: number; readonly age: number };
  /** Ages, rising, at which the next age band starts: [55, 60] makes three bands. */
  readonly ageBands: readonly number[];
  /** The commute bands from the lowest to the highest priority. */
  readonly commuteBands: readonly CommuteBand[];
}

/** Used where a body sets nothing. */
export const DEFAULT_CRITERIA: CriteriaSettings = {
  weights: { publicTransport: 3, commute: 2, age: 2 },
  ageBands: [55, 60],
  commuteBands: COMMUTE_BANDS,
};

/** What the criteria look at. HR data: only the resulting score goes further. */
export interface CriteriaFacts {
  /** Civil date; null where unknown, which counts as the youngest band. */
  readonly birthDate: string | null;
  readonly commute: CommuteBand;
  readonly publicTransport: boolean;
}

/**
 * A person's priority for agile work, 0 (none) to 1 (highest): the weighted mean of the age band, the commute band and
 * the use of public transport, each from 0 to 1.
 *
 * Sources: Comune di Milano, "La Fase 2": rotation "rispettando, ove possibile, i criteri di età anagrafica e
 * provenienza"; Direttiva 1/2020 of the Minister for Public Administration: users of public transport first.
 * Bands instead of years and kilometres: the least data that still orders people (GDPR art. 5).
 * Example: 61 years, far, by train scores 1; 40 years, same municipality, on foot scores 0.
 *
 * @param referenceOn civil date at which ages are taken: the start of the horizon, so that no clock is read
 */
export function remotePriority(facts: CriteriaFacts, referenceOn: string, settings = DEFAULT_CRITERIA): number {
  const { weights, ageBands, commuteBands } = settings;
  const age = facts.birthDate === null ? 0 : ageInYears(facts.birthDate, referenceOn);
  const criteria = [
    { weight: weights.publicTransport, share: facts.publicTransport ? 1 : 0 },
    { weight: weights.commute, share: shareOf(commuteBands.indexOf(facts.commute), commuteBands.length) },
    { weight: weights.age, share: shareOf(ageBands.filter((start) => age >= start).length, ageBands.length + 1) },
  ];
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : criteria.reduce((sum, { weight, share }) => sum + weight * share, 0) / total;
}

/** Completed years of age; who is born on 29 February turns a year older on 1 March of common years. */
export function ageInYears(birthDate: string, referenceOn: string): number {
  const years = Number(referenceOn.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return referenceOn.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Position of a band among `count` as 0..1; a single band orders nobody. */
function shareOf(index: number, count: number): number {
  return count < 2 ? 0 : Math.max(0, index) / (count - 1);
}
