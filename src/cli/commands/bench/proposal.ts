import { availableParallelism } from 'node:os';
import { runProposal } from '../../../bench/run-proposal';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { wholeNumber } from '../../option-values';
import { administrationSize } from './administration-size';

/** Proposes presence contingents for one week of a made-up administration, and prints one JSON line. */
export const benchProposal: CommandRun = async (args) => {
  const { people, units } = administrationSize(args);
  const seed = wholeNumber(args, 'seed', { min: 0, max: 2 ** 31 - 1 }, 1);
  const line = await runProposal(people, units, seed, availableParallelism());
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return EXIT_STATUS.done;
};
