#!/usr/bin/env node
import { reportFailure } from './cli/report-failure';
import { runTurnario } from './cli/run-turnario';

/*
 * The command line door. Starts without Nest and without a database; each command loads its own code.
 * The exit status is set, not forced, so that everything written to a pipe arrives.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`turnario plan … | head`): that is its right, and no error of ours.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

runTurnario(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = reportFailure(error);
  },
);
