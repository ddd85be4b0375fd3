import { fitOf, personalTimetable, type BandFit } from './band-fit';
import type { BandParameters, BandPerson, TimeBand } from './time-band';

/** A way for somebody to work: in a band, or in a timetable of one's own. */
export interface BandOption extends BandFit {
  /** Place in the list of candidates; null for a personalised timetable. */
  readonly bandIndex: number | null;
}

/** People of one office, contract and wish: to the program they are the same. */
export interface BandGroup {
  readonly unitId: string;
  readonly people: readonly BandPerson[];
  readonly weight: number;
  /** The bands that fit, and last the personalised timetable. */
  readonly options: readonly BandOption[];
  /** Why the wished hours could not stand as they are; empty where they could, or where nothing is wished. */
  readonly breaches: readonly string[];
}

/** A contract for which nothing lawful can be found. */
export class NoLawfulTimetableError extends Error {
  override readonly name = 'NoLawfulTimetableError';

  constructor(readonly personIds: readonly string[]) {
    super(`no lawful timetable for the contract of ${personIds.join(', ')}`);
  }
}

/**
 * Likes among people, with what each may do.
 *
 * @throws NoLawfulTimetableError where the catalogue has nothing for a contract and the wish is not lawful either
 */
export function bandGroups(
  people: readonly BandPerson[],
  bands: readonly TimeBand[],
  parameters: BandParameters,
): BandGroup[] {
  const likes = new Map<string, BandPerson[]>();
  for (const person of people) {
    const { id: _, ...rest } = person;
    const key = JSON.stringify(rest);
    likes.set(key, [...(likes.get(key) ?? []), person]);
  }
  return [...likes.values()].map((group) => {
    const person = group[0]!;
    const own = personalTimetable(person, bands, parameters);
    if (own === null) throw new NoLawfulTimetableError(group.map(({ id }) => id));
    const fits = bands.flatMap((band, bandIndex) => {
      const fit = fitOf(person, band, parameters);
      return fit === null ? [] : [{ ...fit, bandIndex }];
    });
    return {
      unitId: person.unitId,
      people: group,
      weight: person.wish?.weight ?? 1,
      options: [...fits, { days: own.days, distanceMinutes: own.distanceMinutes, bandIndex: null }],
      breaches: own.breaches,
    };
  });
}
