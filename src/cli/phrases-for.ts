import type { LanguageId } from '../planner/explain/sentences/language';
import { Phrases } from '../planner/explain/sentences/phrases';
import type { RostersToJudge } from './read-rosters';
import { staffNames } from './roster-text';

/** The words of a language, with the names of a scenario's people, duties, sites and activities. */
export function phrasesFor(
  { scenario, planning, problem }: Pick<RostersToJudge, 'scenario' | 'planning' | 'problem'>,
  language: LanguageId,
): Phrases {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return new Phrases(language, {
    timeZone: problem.timeZone,
    people: staffNames(scenario),
    duties: named(planning.shiftTemplates),
    sites: named(planning.sites),
    activities: named(planning.activities),
  });
}
