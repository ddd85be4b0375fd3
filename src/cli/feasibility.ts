import { warningDocument } from '../modules/exchange/roster-file/roster-json';
import { CivilTime } from '../modules/rosters/civil-time';
import { findDataErrors } from '../planner/explain/find-data-errors';
import { findWarnings } from '../planner/explain/find-warnings';
import { LANGUAGES } from '../planner/explain/sentences/language';
import { warningSentence } from '../planner/explain/sentences/warning-sentences';
import type { CommandArguments } from './command-definition';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { choice } from './option-values';
import { phrasesFor } from './phrases-for';
import { resultTarget } from './print-result';
import { readProblem } from './read-problem';
import { dataErrorLines } from './roster-table/outcome';
import { staffNames } from './roster-text';
import { wrapText } from './text-table';

const WIDTH = 110;
const HEADINGS = {
  en: {
    errors: 'The data break the law by themselves',
    warnings: 'What no roster can reach',
    fine: 'Nothing stands in the way of a roster.',
  },
  it: {
    errors: 'I dati violano già la legge',
    warnings: 'Che cosa nessun turno può garantire',
    fine: 'Nulla impedisce di fare il turno.',
  },
} as const;

/** Says before any planning what is wrong with the data, and which needs no roster can meet. */
export async function checkFeasibility(args: CommandArguments): Promise<ExitStatus> {
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = choice(args, 'lang', LANGUAGES, 'it');
  const target = await resultTarget(args);

  const read = await readProblem(args);
  const { problem } = read;
  const dataErrors = findDataErrors(problem);
  const warnings = findWarnings(problem);
  const phrases = phrasesFor({ names: staffNames(read.scenario), ...read }, language);
  const civilTime = new CivilTime(problem.timeZone);
  if (format === 'json') {
    const documents = warnings.map((warning) => ({
      ...warningDocument(warning, civilTime),
      sentence: warningSentence(warning, phrases),
    }));
    await target.print(`${JSON.stringify({ dataErrors, warnings: documents }, null, 2)}\n`);
  } else {
    const words = HEADINGS[language];
    const lines = [
      ...(dataErrors.length > 0
        ? [target.paint.alarm(words.errors), ...dataErrorLines({ names: staffNames(read.scenario), dataErrors }, WIDTH)]
        : []),
      ...(warnings.length > 0 ? [target.paint.heading(words.warnings)] : []),
      ...warnings.flatMap((warning) => wrapText(warningSentence(warning, phrases), WIDTH, '  ')),
      ...(dataErrors.length + warnings.length === 0 ? [target.paint.good(words.fine)] : []),
    ];
    await target.print(`${lines.join('\n')}\n`);
  }
  return dataErrors.length > 0 ? EXIT_STATUS.unlawful : EXIT_STATUS.done;
}
