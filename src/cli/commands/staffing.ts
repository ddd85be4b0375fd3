import { basename, dirname } from 'node:path';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { runStudy, type StudyVariant } from '../../modules/staffing/studies/run-study';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, civilDate, decimalNumber, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { studyText } from '../staffing/study-text';
import { UsageError } from '../usage-error';

const USUAL_SHRINKAGE = 0.2;
const MOST_SHRINKAGE = 0.9;
const USUAL_OPEN_DESKS = 2;

/** Studies what each timetable asks for and gives, and compares them with the first. */
export const runStaffing: CommandRun = async (args) => {
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const from = args.values['from'] === undefined ? undefined : civilDate(args, 'from');
  const settings = {
    siteIds: (args.values['site'] ?? '').split('\n').filter((id) => id !== ''),
    shrinkage: decimalNumber(args, 'shrinkage', { min: 0, max: MOST_SHRINKAGE }, USUAL_SHRINKAGE),
    minOpenDesks: wholeNumber(args, 'open-desks', { min: 1, max: 1000 }, USUAL_OPEN_DESKS),
  };
  const target = await resultTarget(args);
  const variants: StudyVariant[] = [];
  for (const path of args.positionals) variants.push(await variantOf(path, from));
  checkSites(variants, settings.siteIds);
  const study = await runStudy(variants, settings);
  const siteNames = new Map(variants.flatMap(({ planning }) => planning.sites.map(({ id, name }) => [id, name])));
  await target.print(
    format === 'json' ? `${JSON.stringify(study, null, 2)}\n` : `${studyText(study, siteNames, target.paint)}\n`,
  );
  return EXIT_STATUS.done;
};

/** A scenario file stands for its folder with that file. */
async function variantOf(path: string, from: string | undefined): Promise<StudyVariant> {
  const isFile = /\.ya?ml$/i.test(path);
  const folder = isFile ? dirname(path) : path;
  const file = isFile ? basename(path) : undefined;
  const { planning, horizon } = await readScenario(folder, { file });
  return {
    name: isFile ? `${basename(folder)}/${basename(path)}` : basename(folder),
    planning,
    on: from ?? horizon.from,
  };
}

function checkSites(variants: readonly StudyVariant[], siteIds: readonly string[]): void {
  const known = new Set(variants.flatMap(({ planning }) => planning.sites.map(({ id }) => id)));
  const unknown = siteIds.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new UsageError(`--site ${unknown} is no site of these scenarios`, `choose among ${[...known].join(', ')}`);
}
