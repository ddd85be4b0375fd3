import type { MilpModel, ModelNames, RowTag } from './milp/milp-model';
import type { RosterProblem } from './problem/roster-problem';
import type { BreakColumn, WorkGroup } from './rules/formulation-context';

/**
 * Names of a roster model's rows and columns for a file that leaves the house: `p12` is the twelfth person of the
 * problem (from 0), `d0` the first day, `t`, `s` and `a` duty template, site and activity by the order in which the
 * problem mentions them; `on-site` or `agile` is the mode. Rows and slack columns begin with the id of their rule.
 * Made when first asked for: a plan that nobody exports pays nothing.
 */
export function modelNames(
  problem: RosterProblem,
  model: MilpModel,
  groups: readonly WorkGroup[],
  breaks: readonly BreakColumn[],
): ModelNames {
  let columns: ReadonlyMap<number, string> | undefined;
  let rowName: ((tag: RowTag) => string) | undefined;
  return {
    column: (column) => {
      columns ??= columnNames(problem, model, groups, breaks);
      return `${columns.get(column) ?? 'aux'}.c${column}`;
    },
    row: (row) => {
      rowName ??= rowNames(problem);
      const tag = model.rowTags[row];
      return `${tag ? rowName(tag) : 'level-held'}.r${row}`;
    },
  };
}

function columnNames(
  problem: RosterProblem,
  { prices }: MilpModel,
  groups: readonly WorkGroup[],
  breaks: readonly BreakColumn[],
): ReadonlyMap<number, string> {
  const { person, day, duty, site, activity } = indices(problem);
  const names = new Map<number, string>(prices.map(({ column, rule, level }) => [column, `${rule}.${level}`]));
  for (const { placements, works } of groups) {
    for (const { terms, duty: of, siteId, mode, activity: does } of works)
      names.set(terms[0]![0], `works.${day(of.on)}.${duty(of.id)}.${site(siteId)}.${activity(does.id)}.${mode}`);
    // After the works: where people do one activity only, the placements themselves are the count.
    for (const { person: who, duty: of, siteId, mode, column } of placements)
      names.set(column, `${person(who.id)}.${day(of.on)}.${duty(of.id)}.${site(siteId)}.${mode}`);
  }
  for (const { on, dutyId, siteId, activityId, breakStartAtMinute, column } of breaks)
    names.set(
      column,
      `break.${day(on)}.${duty(dutyId)}.${site(siteId)}.${activity(activityId)}.at${breakStartAtMinute}`,
    );
  return names;
}

function rowNames(problem: RosterProblem): (tag: RowTag) => string {
  const { person, day } = indices(problem);
  return ({ rule, personId, on }) =>
    [rule, ...(personId === null ? [] : [person(personId)]), ...(on === null ? [] : [day(on)])].join('.');
}

function indices(problem: RosterProblem) {
  const sites = problem.people.flatMap(({ siteIds }) => siteIds);
  return {
    person: numbered(
      'p',
      problem.people.map(({ id }) => id),
    ),
    day: numbered(
      'd',
      problem.days.map(({ on }) => on),
    ),
    duty: numbered(
      't',
      problem.duties.map(({ id }) => id),
    ),
    site: numbered('s', sites),
    activity: numbered(
      'a',
      problem.activities.map(({ id }) => id),
    ),
  };
}

function numbered(letter: string, ids: readonly string[]): (id: string | null) => string {
  const numbers = new Map([...new Set(ids)].map((id, index) => [id, index]));
  return (id) => `${letter}${id === null ? '-' : (numbers.get(id) ?? 'x')}`;
}
