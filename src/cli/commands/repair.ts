import { repairJson } from '../../modules/exchange/roster-file/repair-json';
import { rosterCsv } from '../../modules/exchange/roster-file/roster-csv';
import { RepairSentences } from '../../planner/explain/sentences/repair-sentences';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { repairRoster } from '../../planner/repair/repair-roster';
import { absencesOf } from '../absences-option';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { interruptible } from '../interruption';
import { languageOf } from '../language-option';
import { choice, wholeNumber } from '../option-values';
import { phrasesFor } from '../phrases-for';
import { resultTarget } from '../print-result';
import { readRosters } from '../read-rosters';
import { staffNames } from '../roster-text';
import { repairText } from '../repair-text';
import { UsageError } from '../usage-error';

const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };
const SEEDS = { min: 0, max: 2_147_483_647 };
const PROPOSALS = { min: 1, max: 3 };

/** Mends a published roster after absences, in up to three ways. */
export const runRepair: CommandRun = async (args) => {
  const format = choice(args, 'format', ['text', 'json', 'csv'], 'text');
  const language = languageOf(args);
  const taken = wholeNumber(args, 'take', PROPOSALS, 1);
  const options = optionsOf(args);
  const target = await resultTarget(args);

  const read = await readRosters(args, args.positionals.slice(1));
  const { problem } = read;
  const absences = absencesOf(args, problem);
  const solver = createSolver('highs', 1);
  try {
    const repair = await interruptible((signal) =>
      repairRoster(problem, read.rosters[0] ?? [], absences, solver, { ...options.limits, signal }, options),
    );
    const sentences = new RepairSentences(phrasesFor({ names: staffNames(read.scenario), ...read }, language));
    if (format === 'text') await target.print(repairText(repair, sentences, target.paint));
    else if (format === 'json')
      await target.print(`${JSON.stringify(repairJson(repair, sentences, problem.timeZone), null, 2)}\n`);
    else {
      const proposal = repair.proposals[taken - 1];
      if (!proposal)
        throw new UsageError(
          `--take ${taken}: there are only ${repair.proposals.length} proposals`,
          'see them without --format csv first',
        );
      await target.print(rosterCsv(proposal.assignments, problem.timeZone));
    }
  } finally {
    await solver.close();
  }
  return EXIT_STATUS.done;
};

function optionsOf(args: CommandArguments) {
  return {
    proposalCount: wholeNumber(args, 'proposals', PROPOSALS, 3),
    leastDisturbance: args.values['least-disturbance'] !== undefined,
    limits: {
      timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
      seed: wholeNumber(args, 'seed', SEEDS, 1),
    },
  };
}
