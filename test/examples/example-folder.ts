import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One row of an example's table: text by column. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table of an example as text, so that these tests do not lean on the reader they help to test. */
export function readTable(example: string, file: string): readonly Row[] {
  return parse<Row>(readFileSync(join(__dirname, '../../examples', example, file)), { columns: true });
}

/** `hh:mm` as minutes of the day. */
export function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}

export const words = (cell: string | undefined): readonly string[] => (cell ? cell.split(' ') : []);
