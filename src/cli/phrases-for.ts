import type { LanguageId } from '../planner/explain/sentences/language';
import { Phrases } from '../planner/explain/sentences/phrases';
import type { RosterToPrint } from './roster-table/roster-to-print';

/** The words of a language, with the names of a scenario's people, duties, sites and activities. */
export function phrasesFor(
  { names, planning, problem }: Pick<RosterToPrint, 'names' | 'planning' | 'problem'>,
  language: LanguageId,
): Phrases {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return new Phrases(language, {
    timeZone: problem.timeZone,
    people: names,
    duties: named(planning.shiftTemplates),
    sites: named(planning.sites),
    activities: named(planning.activities),
  });
}
