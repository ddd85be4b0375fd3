import type { CommandRun } from '../command-definition';
import { nearestName } from '../../modules/exchange/table/nearest-name';
import { UsageError } from '../usage-error';

/** One benchmark of `turnario bench`: what it reads of the command line, and the code behind it. */
interface BenchSuite {
  readonly takesPaths: boolean;
  /** Options it knows; another suite's option is refused instead of being passed over. */
  readonly options: readonly string[];
  readonly load: () => Promise<CommandRun>;
}

const SUITES: ReadonlyMap<string, BenchSuite> = new Map([
  [
    'weekly',
    {
      takesPaths: false,
      options: ['people', 'seed', 'time-limit', 'gap', 'solver', 'export-models'],
      load: async () => (await import('./bench/weekly.js')).benchWeekly,
    },
  ],
  [
    'explain',
    {
      takesPaths: false,
      options: ['people', 'seed', 'time-limit'],
      load: async () => (await import('./bench/explain.js')).benchExplain,
    },
  ],
  [
    'edit',
    {
      takesPaths: false,
      options: ['people', 'seed', 'time-limit'],
      load: async () => (await import('./bench/edit.js')).benchEdit,
    },
  ],
  [
    'curtois',
    {
      takesPaths: true,
      options: ['time-limit', 'gap', 'work-limit', 'seed', 'rosters'],
      load: async () => (await import('./bench/curtois.js')).benchCurtois,
    },
  ],
  [
    'rws',
    {
      takesPaths: true,
      options: ['time-limit', 'seed', 'rosters'],
      load: async () => (await import('./bench/rws.js')).benchRws,
    },
  ],
  [
    'municipality',
    {
      takesPaths: false,
      options: ['people', 'units', 'scale', 'seed', 'time-limit', 'gap', 'solver', 'export-models'],
      load: async () => (await import('./bench/municipality.js')).benchMunicipality,
    },
  ],
  [
    'proposal',
    {
      takesPaths: false,
      options: ['people', 'units', 'seed'],
      load: async () => (await import('./bench/proposal.js')).benchProposal,
    },
  ],
]);

/** Runs one benchmark; each has a file of its own in the folder `bench` and prints one JSON line for each instance. */
export const runBench: CommandRun = async (args) => {
  const [name = '', ...paths] = args.positionals;
  const suite = suiteNamed(name);
  if (!suite.takesPaths && paths.length > 0) {
    throw new UsageError(`bench ${name} reads no files: ${paths.join(' ')}`, `write: turnario bench ${name}`);
  }
  if (suite.takesPaths && paths.length === 0) {
    throw new UsageError(`bench ${name} needs instances`, `give files or folders: turnario bench ${name} PATH…`);
  }
  const foreign = Object.keys(args.values).find((option) => !suite.options.includes(option));
  if (foreign !== undefined) {
    throw new UsageError(
      `bench ${name} does not know --${foreign}`,
      `options of "bench ${name}": ${suite.options.map((option) => `--${option}`).join(', ')}`,
    );
  }
  const run = await suite.load();
  return run(args);
};

function suiteNamed(name: string): BenchSuite {
  const suite = SUITES.get(name);
  if (suite !== undefined) return suite;
  const names = [...SUITES.keys()];
  const nearest = nearestName(name, names);
  throw new UsageError(
    `there is no benchmark "${name}"`,
    nearest === null ? `benchmarks: ${names.join(', ')}` : `did you mean "turnario bench ${nearest}"?`,
  );
}
