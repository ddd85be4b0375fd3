import { readRosterFile } from '../modules/exchange/roster-file/read-roster-file';
import type { PlanningData } from '../modules/rosters/planning-data';
import type { CommandArguments } from './command-definition';

/**
 * The planning data with the rosters named by `--history` and `--baseline` in place.
 *
 * A history roster adds to `history.csv` and replaces it on the days both speak of; a baseline stands alone, because
 * staying close to two rosters at once means nothing.
 */
export async function withRosterFiles(planning: PlanningData, { values }: CommandArguments): Promise<PlanningData> {
  const { history: historyFile, baseline: baselineFile } = values;
  const past = historyFile === undefined ? [] : await readRosterFile(historyFile, planning);
  const replaced = new Set(past.map(({ on }) => on));
  return {
    ...planning,
    history: [...planning.history.filter(({ on }) => !replaced.has(on)), ...past],
    baseline: baselineFile === undefined ? planning.baseline : await readRosterFile(baselineFile, planning),
  };
}
