import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../modules/exchange/scenario/scenario';
import { assembleRosterProblem } from '../../modules/rosters/assemble-roster-problem';
import { CivilTime } from '../../modules/rosters/civil-time';
import { offeredWorkMinutes, siteNeedsOf, type SiteNeeds } from '../../modules/staffing/shift-designs/design-needs';
import { shiftDesignReport, type ShiftDesignReport } from '../../modules/staffing/shift-designs/shift-design-report';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { designShifts } from '../../planner/staffing/shift-design/design-shifts';
import { DEFAULT_DESIGN_TERMS, MAX_WORK_MINUTES } from '../../planner/staffing/shift-design/shift-design';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, monday, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { shiftsText } from '../staffing/shifts-text';
import { UsageError } from '../usage-error';

const MAX_SHIFTS = { min: 1, max: 10 };
const AROUND_MINUTES = { min: 0, max: 240 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };
const SEEDS = { min: 0, max: 2_147_483_647 };

/** Designs shifts for the needs of a scenario folder's week, and prints them. */
export const runShifts: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const lengths = lengthsOf(args);
  const target = await resultTarget(args);
  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  const designs = await designAll(scenario, needsOf(scenario, folder, args), lengths, args);
  await target.print(
    format === 'json' ? `${JSON.stringify({ designs }, null, 2)}\n` : shiftsText(scenario, designs, target.paint),
  );
  return EXIT_STATUS.done;
};

async function designAll(
  { planning }: Scenario,
  sites: readonly SiteNeeds[],
  lengths: readonly number[] | null,
  args: CommandArguments,
): Promise<ShiftDesignReport[]> {
  const limits = {
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
  };
  const terms = {
    ...DEFAULT_DESIGN_TERMS,
    maxShifts: wholeNumber(args, 'max-shifts', MAX_SHIFTS, 2),
    setUpMinutes: wholeNumber(args, 'set-up', AROUND_MINUTES, DEFAULT_DESIGN_TERMS.setUpMinutes),
    closeMinutes: wholeNumber(args, 'close', AROUND_MINUTES, DEFAULT_DESIGN_TERMS.closeMinutes),
  };
  const solver = createSolver('highs', 1);
  try {
    const designs: ShiftDesignReport[] = [];
    for (const site of sites) {
      const workMinutes = lengths ?? offeredWorkMinutes(planning.shiftTemplates, site.siteId);
      designs.push(shiftDesignReport(site, await designShifts(site.needs, { ...terms, workMinutes }, solver, limits)));
    }
    return designs;
  } finally {
    await solver.close();
  }
}

/** @throws UsageError where the scenario needs nobody at the site and activity */
function needsOf({ planning, horizon }: Scenario, folder: string, args: CommandArguments): SiteNeeds[] {
  const from = monday(args, 'from', horizon.from);
  const problem = assembleRosterProblem(planning, { from, weeks: 1 });
  const all = siteNeedsOf(problem, new CivilTime(planning.body.timeZone));
  const { site, activity } = args.values;
  const wanted = all.filter(
    ({ siteId, activityId }) => (site ?? siteId) === siteId && (activity ?? activityId) === activityId,
  );
  if (wanted.length > 0) return wanted;
  const known = all.map(({ siteId, activityId }) => `${siteId} ${activityId}`).join(', ');
  throw new UsageError(`${folder} needs nobody there in the week from ${from}`, `sites and activities: ${known}`);
}

/** Minutes of `--lengths`, or null. */
function lengthsOf({ values }: CommandArguments): number[] | null {
  const text = values['lengths'];
  if (text === undefined) return null;
  return text.split(',').map((part) => {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(part.trim()) ?? [];
    const length = Number(hours) * 60 + Number(minutes);
    if (hours !== undefined && Number(minutes) < 60 && length >= 60 && length <= MAX_WORK_MINUTES) return length;
    throw new UsageError(`--lengths ${text}: "${part}" is no length of 1:00 to 9:00`, 'write for example 6:00,7:12');
  });
}
