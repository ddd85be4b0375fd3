import { rosterCsv } from '../modules/exchange/roster-file/roster-csv';
import { rosterJson } from '../modules/exchange/roster-file/roster-json';
import type { Scenario } from '../modules/exchange/scenario/scenario';
import { predictedWaits } from '../planner/explain/predicted-waits';
import type { PlanResult } from '../planner/plan-result';
import type { RosterProblem } from '../planner/problem/roster-problem';
import type { TextStyle } from './text-style';
import { rosterTable } from './roster-table';
import type { RosterToPrint } from './roster-table/roster-to-print';

export const ROSTER_FORMATS = ['table', 'json', 'csv'] as const;
export type RosterFormat = (typeof ROSTER_FORMATS)[number];

/** A scenario and its plan, ready to print: names for the reader from HR, nothing else of the staff's data. */
export function scenarioRoster(scenario: Scenario, problem: RosterProblem, result: PlanResult): RosterToPrint {
  return {
    planning: scenario.planning,
    problem,
    names: staffNames(scenario),
    phaseNames: new Map(scenario.phaseNames.map(({ id, name }) => [id, name])),
    result,
  };
}

/** Display name by person id, for HR. */
export function staffNames({ staff }: Scenario): ReadonlyMap<string, string> {
  return new Map(staff.map(({ personId, name }) => [personId, name]));
}

/** The roster file, and beside what it says, how long visitors will wait where they are expected. */
function withPredictedWaits({ problem, result }: RosterToPrint): object {
  const waits = predictedWaits(problem.demand, result.assignments);
  const roster = rosterJson(result, problem.timeZone);
  return waits.length === 0 || result.score === null ? roster : { ...roster, predictedWaits: waits };
}

/** A roster in one of the formats of `--format`; ends with a newline. */
export function rosterText(
  format: RosterFormat,
  roster: RosterToPrint,
  style: Pick<TextStyle, 'language' | 'paint'>,
): string {
  switch (format) {
    case 'table':
      return rosterTable(roster, style);
    case 'json':
      return `${JSON.stringify(withPredictedWaits(roster), null, 2)}\n`;
    case 'csv':
      return rosterCsv(roster.result.assignments, roster.problem.timeZone);
  }
}
