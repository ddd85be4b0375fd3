import { readRosterFile } from '../../modules/exchange/roster-file/read-roster-file';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../modules/exchange/scenario/scenario';
import { compareWithPrinted } from '../../modules/supplies/compare-with-printed';
import { presenceOfAssignments, presenceOfContingents } from '../../modules/supplies/site-presence';
import type { SitePresence } from '../../modules/supplies/supply-item';
import { suppliesCsv } from '../../modules/supplies/supplies-csv';
import { supplyNeeds } from '../../modules/supplies/supply-needs';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, monday } from '../option-values';
import { resultTarget } from '../print-result';
import { dayName } from '../roster-table/civil-time-text';
import { horizonOf } from '../roster-horizon';
import { suppliesText, type SuppliesToPrint } from '../supplies-text';
import { UsageError } from '../usage-error';

/** People on site, where they are known from, and the days they are known for. */
interface Presence {
  readonly basis: string;
  readonly horizon: { readonly from: string; readonly days: number };
  readonly sites: readonly SitePresence[];
}

/** Derives equipment per site from people on site, and sets a printed table beside it. */
export const runSupplies: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json', 'csv'], 'text');
  const target = await resultTarget(args);
  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  if (scenario.supplyItems.length === 0) {
    throw new UsageError(
      `${folder} lists no supply items`,
      'add supply-items.csv: id, name, per, quantity, period_days, pack_size (docs/scenario-format.md)',
    );
  }
  const presence = await presenceOf(scenario, args);
  const needs = supplyNeeds(scenario.supplyItems, presence.sites, presence.horizon);
  const supplies: SuppliesToPrint = {
    bodyName: scenario.planning.body.name,
    basis: presence.basis,
    items: scenario.supplyItems,
    siteNames: new Map(scenario.planning.sites.map(({ id, name }) => [id, name])),
    needs,
    differences: scenario.printedSites.length === 0 ? null : compareWithPrinted(needs, scenario.printedSites),
  };
  switch (format) {
    case 'text':
      await target.print(suppliesText(supplies, target.paint));
      break;
    case 'json':
      await target.print(
        `${JSON.stringify({ ...presence.horizon, needs, differences: supplies.differences }, null, 2)}\n`,
      );
      break;
    case 'csv':
      await target.print(suppliesCsv(supplies.needs));
      break;
  }
  return EXIT_STATUS.done;
};

async function presenceOf({ planning, horizon }: Scenario, args: CommandArguments): Promise<Presence> {
  const rosterFile = args.positionals[1];
  if (rosterFile !== undefined) {
    const assignments = await readRosterFile(rosterFile, planning);
    const { from, weeks } = horizonOf(assignments, rosterFile);
    return {
      basis: `the roster ${rosterFile}`,
      horizon: { from, days: weeks * 7 },
      sites: presenceOfAssignments(assignments),
    };
  }
  const week = { from: monday(args, 'from', horizon.from), days: 7 };
  const closedOn = new Set(planning.holidays.map(({ on }) => on));
  return {
    basis: `the presence contingents of the week from ${dayName(week.from)} ${week.from.slice(0, 4)}`,
    horizon: week,
    sites: presenceOfContingents(planning.contingents, week, closedOn),
  };
}
