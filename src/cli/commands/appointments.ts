import { desksOfPlans, desksOfRoster, type OpenDesks } from '../../modules/appointments/open-desks';
import { siteLoads } from '../../modules/appointments/site-loads';
import { readRosterFile } from '../../modules/exchange/roster-file/read-roster-file';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../modules/exchange/scenario/scenario';
import { addDays } from '../../planner/problem/calendar';
import { appointmentsCsv } from '../appointments-csv';
import { appointmentsText } from '../appointments-text';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, civilDate, monday, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { horizonOf } from '../roster-horizon';
import { UsageError } from '../usage-error';

const WEEKS = { min: 1, max: 13 };

/** Where the desks come from, and the weeks they are known for. */
interface PlannedDesks {
  readonly basis: string;
  readonly openDesks: OpenDesks;
  readonly horizon: { readonly from: string; readonly weeks: number };
}

/** Sets a folder's appointments beside the planned desks and says what to move. */
export const runAppointments: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json', 'csv'], 'text');
  const target = await resultTarget(args);
  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  if ((scenario.planning.appointmentSettings ?? []).length === 0) {
    const fix = 'add appointment-slots.csv: site, activity, slot_minutes (docs/scenario-format.md)';
    throw new UsageError(`no site of ${folder} receives by appointment`, fix);
  }
  const { basis, openDesks, horizon } = await plannedDesks(scenario, args);
  const range = rangeOf(args, horizon);
  const sites = siteLoads(scenario.planning, range, openDesks);
  switch (format) {
    case 'text':
      await target.print(appointmentsText({ planning: scenario.planning, basis, range, sites }, target.paint));
      break;
    case 'json':
      await target.print(`${JSON.stringify({ ...range, sites }, null, 2)}\n`);
      break;
    case 'csv':
      await target.print(appointmentsCsv(sites));
      break;
  }
  return EXIT_STATUS.done;
};

async function plannedDesks({ planning, horizon }: Scenario, args: CommandArguments): Promise<PlannedDesks> {
  const rosterFile = args.positionals[1];
  if (rosterFile === undefined) {
    return { basis: 'the demand and the presence contingents', openDesks: desksOfPlans(planning), horizon };
  }
  const assignments = await readRosterFile(rosterFile, planning);
  return {
    basis: `the roster ${rosterFile}`,
    openDesks: desksOfRoster(assignments, planning.openingHours),
    horizon: horizonOf(assignments, rosterFile),
  };
}

/** First and last day asked about. */
function rangeOf(args: CommandArguments, horizon: PlannedDesks['horizon']): { from: string; to: string } {
  if (args.values['on'] !== undefined) {
    const on = civilDate(args, 'on');
    return { from: on, to: on };
  }
  const from = monday(args, 'from', horizon.from);
  return { from, to: addDays(from, 7 * wholeNumber(args, 'weeks', WEEKS, horizon.weeks) - 1) };
}
