import { CsvError, parse } from 'csv-parse/sync';
import type { ProblemCollector } from './problem-collector';

/** One line of a CSV file: trimmed cells. */
export interface CsvRecord {
  /** Line of the file on which the record starts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** The records of a CSV text, blank ones left out, or null where its quotes do not close; then that is reported. */
export function parseCsv(file: string, text: string, problems: ProblemCollector): readonly CsvRecord[] | null {
  try {
    // One line break everywhere: csv-parse counts CRLF inside quotes as two lines.
    const parsed = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return parsed
      .map(({ record, info }) => ({
        row: info.lines - lineBreaksIn(record),
        cells: record.map((cell) => withoutFormulaGuard(cell.trim())),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === 'number' ? error.lines : null;
    problems.report(
      { file, row, column: null },
      null,
      'quotes that open and close around a whole cell',
      'Close the quote, or write a quote inside a cell twice ("").',
    );
    return null;
  }
}

/** The separator the header row uses most outside quotes. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Writers put an apostrophe before a cell a spreadsheet would run as a formula; it is no part of the value. */
function withoutFormulaGuard(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}

function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}
