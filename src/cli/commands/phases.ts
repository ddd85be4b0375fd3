import { nearestName } from '../../modules/exchange/table/nearest-name';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { resolvePhaseRule } from '../../modules/phases/resolve-phase-rule';
import type { PlanningData } from '../../modules/rosters/planning-data';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, civilDate } from '../option-values';
import { phasesText } from '../phases-text';
import { resultTarget } from '../print-result';
import { UsageError } from '../usage-error';

/** Prints what the phase plan says for units on a day, and where. */
export const runPhases: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const target = await resultTarget(args);
  const { planning, horizon } = await readScenario(folder, { file: args.values['scenario'] });
  const on = args.values['on'] === undefined ? horizon.from : civilDate(args, 'on');
  const rules = unitsOf(planning, args).map(({ id }) => resolvePhaseRule(planning, id, on));
  await target.print(
    format === 'json' ? `${JSON.stringify({ on, rules }, null, 2)}\n` : phasesText(planning.body.name, on, rules),
  );
  return EXIT_STATUS.done;
};

function unitsOf({ units }: PlanningData, { values }: CommandArguments): PlanningData['units'] {
  const wanted = values['unit'];
  if (wanted === undefined) return units;
  const found = units.filter(({ id }) => id === wanted);
  if (found.length > 0) return found;
  const ids = units.map(({ id }) => id);
  const nearest = nearestName(wanted, ids);
  throw new UsageError(
    `--unit ${wanted} is not a unit`,
    nearest === null ? 'choose one of units.csv' : `did you mean ${nearest}?`,
  );
}
