import { ProgressLine } from './cli/progress-line';
import { rosterTable } from './cli/roster-table';
import { paintFor } from './cli/roster-table/paint';
import type { FirstStartReport } from './modules/exchange/first-start/first-start.service';

/** A terminal, as wide as it says; anything else gets paper of 120 columns. */
interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const PAPER_COLUMNS = 120;

/** Shows a first start at the terminal: progress on standard error, what stays on standard output. */
export function firstStartReport(output: Terminal, progressOutput: Terminal): FirstStartReport {
  const line = new ProgressLine(progressOutput);
  return {
    loaded: (bodyName, peopleCount) => output.write(`Loaded the sample data of ${bodyName}: ${peopleCount} people.\n`),
    progress: (progress) => line.show(progress),
    planned: (bodyName, outcome) => {
      line.clear();
      if (outcome.kind === 'planned') {
        const paint = paintFor(output, process.env);
        const width = output.columns ?? PAPER_COLUMNS;
        output.write(`\n${rosterTable(outcome.roster, { width, paint, detail: 'summary' })}\n`);
      } else if (outcome.kind === 'queued') {
        output.write(`The first plan of ${bodyName} waits for a worker: npm run worker\n`);
      } else if (outcome.kind === 'known') {
        output.write(`The sample data of ${bodyName} and its first plan are in place.\n`);
      } else if (outcome.kind === 'unplanned') {
        const reasons = outcome.errors.map(({ rule, detail }) => `  - ${rule}: ${detail}\n`).join('');
        output.write(`The sample of ${bodyName} could not be planned:\n${reasons}`);
      }
    },
    users: (users, password) => {
      const width = Math.max(...users.map(({ username }) => username.length));
      const lines = users.map(({ username, scope }) => `  ${username.padEnd(width)}  ${scope}\n`).join('');
      output.write(`\nSample users, all with the password ${password}:\n${lines}\n`);
    },
  };
}
