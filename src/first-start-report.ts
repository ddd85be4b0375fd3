import { USUAL_LANGUAGE } from './cli/language-option';
import { ProgressLine } from './cli/progress-line';
import { rosterTable } from './cli/roster-table';
import { paintFor } from './cli/roster-table/paint';
import type { FirstStartReport } from './modules/exchange/first-start/first-start.service';
import { dataErrorSentence } from './planner/explain/sentences/data-error-sentence';
import { ruleTitle } from './planner/explain/sentences/rule-words';
import type { DataError } from './planner/plan-result';

/** A terminal, as wide as it says; anything else gets paper of 120 columns. */
interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const PAPER_COLUMNS = 120;

/** Shows a first start at the terminal, in the language of the offices: progress on standard error, the rest on standard output. */
export function firstStartReport(output: Terminal, progressOutput: Terminal): FirstStartReport {
  const line = new ProgressLine(progressOutput);
  return {
    loaded: (bodyName, peopleCount) =>
      output.write(`Dati di esempio caricati per ${bodyName}: ${peopleCount} persone.\n`),
    progress: (progress) => line.show(progress),
    planned: (bodyName, outcome) => {
      line.clear();
      if (outcome.kind === 'planned') {
        const paint = paintFor(output, process.env);
        const width = output.columns ?? PAPER_COLUMNS;
        output.write(`\n${rosterTable(outcome.roster, { width, paint, detail: 'summary' })}\n`);
      } else if (outcome.kind === 'queued') {
        output.write(`Il primo piano di ${bodyName} attende un processo che lo calcoli: npm run worker\n`);
      } else if (outcome.kind === 'known') {
        output.write(`I dati di esempio di ${bodyName} e il primo piano ci sono già.\n`);
      } else if (outcome.kind === 'unplanned') {
        output.write(`Non è stato possibile pianificare l'esempio di ${bodyName}:\n${reasonsText(outcome.errors)}`);
      }
    },
    users: (users, password) => {
      const width = Math.max(...users.map(({ username }) => username.length));
      const lines = users.map(({ username, scope }) => `  ${username.padEnd(width)}  ${scope}\n`).join('');
      output.write(`\nUtenti di esempio, tutti con la password ${password}:\n${lines}\n`);
    },
  };
}

/** Why there is no plan; nobody is named but by id. */
function reasonsText(errors: readonly DataError[]): string {
  return errors
    .map(
      (error) => `  - ${ruleTitle(error.rule, USUAL_LANGUAGE)}: ${dataErrorSentence(error, USUAL_LANGUAGE, String)}\n`,
    )
    .join('');
}
