import type { PatternFile } from '../../modules/exchange/pattern-file/pattern-file';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { buildPattern } from '../../planner/rotation/pattern/build-pattern';
import { mendsOf } from '../../planner/rotation/pattern/mend-pattern';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { interruptible } from '../interruption';
import { choice, monday, wholeNumber } from '../option-values';
import { patternCsv } from '../pattern/pattern-csv';
import { patternDocument, type PatternCalendar, type PatternDocument } from '../pattern/pattern-document';
import { patternText } from '../pattern/pattern-text';
import { readPattern } from '../pattern/read-pattern';
import { resultTarget } from '../print-result';
import { UsageError } from '../usage-error';

const FORMATS = ['text', 'json', 'csv'] as const;
const WEEKS = { min: 1, max: 53 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };
const SEEDS = { min: 0, max: 2_147_483_647 };

/** Builds a rotating pattern, says who starts in which week, and prints both; or says why there is none. */
export const runPattern: CommandRun = async (args) => {
  const format = choice(args, 'format', FORMATS, 'text');
  const limits = {
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
  };
  const target = await resultTarget(args);
  const file = await readPattern(args);
  const document = await build(file, limits, calendarOf(file, args));
  switch (format) {
    case 'text':
      await target.print(patternText(document, target.paint));
      break;
    case 'json':
      await target.print(`${JSON.stringify(document, null, 2)}\n`);
      break;
    case 'csv':
      await target.print(patternCsv(document));
      break;
  }
  return document.status === 'feasible' ? EXIT_STATUS.done : EXIT_STATUS.unlawful;
};

/** @throws UsageError where people are to start and nothing says when */
function calendarOf(file: PatternFile, args: CommandArguments): PatternCalendar | null {
  const from = monday(args, 'from', file.from);
  const weeks = wholeNumber(args, 'weeks', WEEKS, 4);
  if (file.people.length === 0) {
    if (args.values['from'] === undefined && args.values['weeks'] === undefined) return null;
    throw new UsageError('--from and --weeks need people', 'list them under staff in the pattern file');
  }
  if (from !== null) return { from, weeks };
  throw new UsageError('nothing says when people start', 'give --from DATE, or staff.from in the pattern file');
}

function build(
  file: PatternFile,
  limits: { readonly timeLimitSeconds: number; readonly seed: number },
  calendar: PatternCalendar | null,
): Promise<PatternDocument> {
  return interruptible(async (signal) => {
    const solver = createSolver('highs', 1);
    const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
    try {
      const result = await buildPattern(file.problem, solver, { ...limits, signal });
      const timeLimitSeconds = (endsAt - performance.now()) / 1000;
      const mends =
        result.status === 'infeasible'
          ? await mendsOf(file.problem, solver, { ...limits, timeLimitSeconds, signal })
          : [];
      return patternDocument(file, result, mends, calendar);
    } finally {
      await solver.close();
    }
  });
}
