import type { PlanDocument } from './run-turnario';
import { countBy } from './run-turnario';

/** A duty as both doors give it: the command line's JSON, and the assignments of a roster over HTTP. */
export interface PlannedDuty {
  readonly personId: string;
  readonly on: string;
  readonly dutyId: string;
  readonly siteId: string | null;
  readonly mode: 'on-site' | 'agile';
}

export function dutiesOf({ assignments }: PlanDocument): PlannedDuty[] {
  return assignments.map(({ person, on, duty, site, mode }) => ({
    personId: person,
    on,
    dutyId: duty,
    siteId: site,
    mode,
  }));
}

/** Days on site by person id; a person without any is not in it. */
export function presenceDaysOf(duties: readonly PlannedDuty[]): Record<string, number> {
  return countBy(
    duties.filter(({ mode }) => mode === 'on-site'),
    ({ personId }) => personId,
  );
}

/** Mondays to Fridays of some weeks from a Monday. */
export function weekdaysFrom(monday: string, weeks: number): string[] {
  return Array.from(
    { length: weeks * 7 },
    (_, index) => new Date(Date.parse(`${monday}T00:00:00Z`) + index * 86_400_000),
  )
    .filter((day) => day.getUTCDay() >= 1 && day.getUTCDay() <= 5)
    .map((day) => day.toISOString().slice(0, 10));
}

/** People whose mornings and afternoons differ by more than two, with both counts. */
export function unbalancedPeople(duties: readonly PlannedDuty[]): object[] {
  return [...new Set(duties.map(({ personId }) => personId))].flatMap((personId) => {
    const own = duties.filter((duty) => duty.personId === personId);
    const { mattina = 0, pomeriggio = 0 } = countBy(own, ({ dutyId }) => dutyId);
    return Math.abs(mattina - pomeriggio) <= 2 ? [] : [{ personId, mattina, pomeriggio }];
  });
}
