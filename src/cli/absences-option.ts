import { nearestName } from '../modules/exchange/table/nearest-name';
import { addDays } from '../planner/problem/calendar';
import type { RosterProblem } from '../planner/problem/roster-problem';
import type { Absence } from '../planner/problem/with-absences';
import type { CommandArguments } from './command-definition';
import { isCivilDate, needed } from './option-values';
import { UsageError } from './usage-error';

const FORM = 'PERSON:DATE or PERSON:FROM..TO, for example --absent op-01:2026-12-01..2026-12-04';

/**
 * The person-days of `--absent`, which may be given several times.
 * @throws UsageError for another form, an unknown person, or days outside the roster
 */
export function absencesOf(args: CommandArguments, problem: RosterProblem): Absence[] {
  const absences = needed(args, 'absent', FORM)
    .split('\n')
    .flatMap((text) => absenceOf(text, problem));
  return [...new Map(absences.map((absence) => [`${absence.personId} ${absence.on}`, absence])).values()];
}

function absenceOf(text: string, { people, days }: RosterProblem): Absence[] {
  const colon = text.lastIndexOf(':');
  const personId = text.slice(0, colon);
  const [from = '', to = from, ...more] = text.slice(colon + 1).split('..');
  if (colon < 1 || more.length > 0 || !isCivilDate(from) || !isCivilDate(to))
    throw new UsageError(`--absent ${text} is not a person and days`, `write ${FORM}`);
  if (to < from) throw new UsageError(`--absent ${text} ends before it starts`, `write ${personId}:${to}..${from}`);
  const ids = people.map(({ id }) => id);
  if (!ids.includes(personId)) {
    const nearest = nearestName(personId, ids);
    throw new UsageError(
      `--absent ${text}: ${personId} is not among the people of these weeks`,
      nearest === null ? 'give an id of people.csv' : `did you mean ${nearest}?`,
    );
  }
  const known = new Set(days.map(({ on }) => on));
  const dates: string[] = [];
  for (let on = from; on <= to && dates.length <= days.length; on = addDays(on, 1)) if (known.has(on)) dates.push(on);
  if (dates.length === 0)
    throw new UsageError(
      `--absent ${text} is outside the roster`,
      `give days from ${days[0]?.on ?? ''} to ${days.at(-1)?.on ?? ''}`,
    );
  return dates.map((on) => ({ personId, on }));
}
