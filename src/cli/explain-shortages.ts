import { shortageDocument } from '../modules/exchange/roster-file/roster-json';
import { CivilTime } from '../modules/rosters/civil-time';
import { diagnosisSentences, shortageSentences } from '../planner/explain/sentences/shortage-sentences';
import { createSolver } from '../planner/milp/solvers/create-solver';
import { diagnoseShortages, type ShortageDiagnosis } from '../planner/shortages/diagnose-shortages';
import type { Phrases } from '../planner/explain/sentences/phrases';
import type { CommandArguments } from './command-definition';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { languageOf } from './language-option';
import { choice, wholeNumber } from './option-values';
import { phrasesFor } from './phrases-for';
import { resultTarget } from './print-result';
import { readRosters } from './read-rosters';
import type { Paint } from './roster-table/paint';
import { staffNames } from './roster-text';
import { wrapText } from './text-table';

const WIDTH = 110;
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };

/** Says of each unmet need of a roster why it is unmet, and the smallest changes that mend it. */
export async function explainShortages(args: CommandArguments): Promise<ExitStatus> {
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = languageOf(args);
  const timeLimitSeconds = wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60);
  const target = await resultTarget(args);

  const read = await readRosters(args, args.positionals.slice(1));
  const { problem } = read;
  const phrases = phrasesFor({ names: staffNames(read.scenario), ...read }, language);
  const solver = createSolver('highs', 1);
  try {
    const diagnosis = await diagnoseShortages(problem, read.rosters[0] ?? [], solver, { timeLimitSeconds, seed: 1 });
    await target.print(
      format === 'json'
        ? `${JSON.stringify(diagnosisJson(diagnosis, phrases, problem.timeZone), null, 2)}\n`
        : diagnosisText(diagnosis, phrases, target.paint),
    );
  } finally {
    await solver.close();
  }
  return EXIT_STATUS.done;
}

function diagnosisJson(diagnosis: ShortageDiagnosis, phrases: Phrases, timeZone: string): object {
  const civilTime = new CivilTime(timeZone);
  return {
    shortages: diagnosis.shortages.map((shortage) => ({
      need: shortageDocument(shortage.need, civilTime),
      missing: shortage.missing,
      missingWithout: shortage.missingWithout,
      attending: shortage.attending,
      relaxations: shortage.relaxations.map(({ kind, personId, subject, missingAfter }) => ({
        ...{ kind, person: personId, subject, missingAfter },
      })),
      sentences: shortageSentences(shortage, phrases),
    })),
    notExamined: diagnosis.notExaminedCount,
    sentences: diagnosisSentences(diagnosis, phrases),
  };
}

function diagnosisText(diagnosis: ShortageDiagnosis, phrases: Phrases, paint: Paint): string {
  const lines = diagnosis.shortages.flatMap((shortage) => {
    const [first = '', ...others] = shortageSentences(shortage, phrases);
    return [
      ...wrapText(first, WIDTH).map(paint.heading),
      ...others.flatMap((sentence) => wrapText(sentence, WIDTH, '  ')),
    ];
  });
  return `${[...lines, ...diagnosisSentences(diagnosis, phrases)].join('\n')}\n`;
}
