import { dataErrorDocument, warningDocument } from '../modules/exchange/roster-file/roster-json';
import { timetableDocument } from '../modules/exchange/roster-file/timetable-json';
import { CivilTime } from '../modules/rosters/civil-time';
import { judgeTimetables } from '../modules/hours/judge-timetables';
import { findDataErrors } from '../planner/explain/find-data-errors';
import { findWarnings } from '../planner/explain/find-warnings';
import { warningSentence } from '../planner/explain/sentences/warning-sentences';
import { USUAL_OPENING_NEEDS, type OpeningNeeds } from '../planner/staffing/timetable/opening-coverage';
import type { CommandArguments } from './command-definition';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { languageOf } from './language-option';
import { choice, wholeNumber } from './option-values';
import { phrasesFor } from './phrases-for';
import { resultTarget } from './print-result';
import { readProblem } from './read-problem';
import { dataErrorLines } from './roster-table/outcome';
import { staffNames } from './roster-text';
import { wrapText } from './text-table';
import { timetableLines } from './timetable/timetable-text';

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

/** Says before any planning what is wrong with the data, which needs no roster can meet, and what the timetable gives. */
export async function checkFeasibility(args: CommandArguments): Promise<ExitStatus> {
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = languageOf(args);
  const needs = openingNeeds(args);
  const target = await resultTarget(args);

  const read = await readProblem(args);
  const { problem } = read;
  const dataErrors = findDataErrors(problem);
  const warnings = findWarnings(problem);
  const timetables = judgeTimetables(read.planning, problem.days, needs);
  const phrases = phrasesFor({ names: staffNames(read.scenario), ...read }, language);
  const civilTime = new CivilTime(problem.timeZone);
  if (format === 'json') {
    const documents = warnings.map((warning) => ({
      ...warningDocument(warning, civilTime),
      sentence: warningSentence(warning, phrases),
    }));
    const document = {
      dataErrors: dataErrors.map(dataErrorDocument),
      warnings: documents,
      timetable: timetables.map(timetableDocument),
    };
    await target.print(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const words = HEADINGS[language];
    const style = { language, paint: target.paint, width: WIDTH };
    const lines = [
      ...(dataErrors.length > 0
        ? [target.paint.alarm(words.errors), ...dataErrorLines({ names: staffNames(read.scenario), dataErrors }, style)]
        : []),
      ...(warnings.length > 0 ? [target.paint.heading(words.warnings)] : []),
      ...warnings.flatMap((warning) => wrapText(warningSentence(warning, phrases), WIDTH, '  ')),
      ...(dataErrors.length + warnings.length === 0 ? [target.paint.good(words.fine)] : []),
      ...timetableLines(timetables, read.planning, style),
    ];
    await target.print(`${lines.join('\n')}\n`);
  }
  return dataErrors.length > 0 ? EXIT_STATUS.unlawful : EXIT_STATUS.done;
}

/** What an open door needs: as usual, but for what the options say. */
function openingNeeds(args: CommandArguments): OpeningNeeds {
  const { minOpenDesks } = USUAL_OPENING_NEEDS;
  const hours = wholeNumber(args, 'opening-hours', { min: 1, max: 168 }, null);
  return {
    ...USUAL_OPENING_NEEDS,
    minOpenDesks: wholeNumber(args, 'open-desks', { min: 1, max: 1000 }, minOpenDesks),
    weeklyMinutes: hours === null ? null : hours * 60,
  };
}
