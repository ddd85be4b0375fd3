import { stringify } from 'csv-stringify/sync';
import type { LanguageId } from '../../planner/explain/sentences/language';
import type { Board, BoardCell } from './board-data';
import { BOARD_WORDS, type BoardWords } from './board-words';

/** The board as a table for a spreadsheet (RFC 4180), one row for each person and day. */
export function boardCsv({ days, rows }: Board, language: LanguageId): string {
  const words = BOARD_WORDS[language];
  const records = rows.flatMap(({ person, cells }) =>
    cells.map((cell, index) => [person, days[index]!.on, ...columnsOf(cell, words)].map(harmless)),
  );
  return stringify(records, { header: true, columns: [...words.columns], record_delimiter: 'windows' });
}

function columnsOf(cell: BoardCell, words: BoardWords): string[] {
  if (cell.kind !== 'work') return [words[cell.kind], '', '', '', '', ''];
  return [
    cell.mode === 'agile' ? words.agile : words.onSite,
    cell.duty,
    cell.from,
    cell.to,
    cell.site ?? '',
    cell.activity,
  ];
}

/** Spreadsheets take a text that begins like a formula for one: a quotation mark in front makes it text again. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
