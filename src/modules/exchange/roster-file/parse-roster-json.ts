import { assignmentColumns } from '../assignment-columns';
import { suggestion } from '../table/nearest-name';
import type { ProblemCollector } from '../table/problem-collector';
import type { RawRow } from '../table/read-table';

/** Column by every name a JSON roster may use for it: the column's own, and its aliases (`startAt` for `start`). */
const COLUMN_BY_NAME = new Map(
  Object.entries(assignmentColumns).flatMap(([column, { aliases }]) =>
    [column, ...aliases].map((name) => [name, column]),
  ),
);

/** The assignments of a JSON roster as rows of text, numbered from 1, so that one reader serves JSON and CSV alike. */
export function parseRosterJson(file: string, text: string, problems: ProblemCollector): readonly RawRow[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    problems.report({ file, row: null, column: null }, null, `JSON that can be read: ${reason}`, 'Correct the syntax.');
    return [];
  }
  const list = Array.isArray(parsed) ? parsed : isRecord(parsed) ? parsed['assignments'] : undefined;
  if (!Array.isArray(list)) {
    const fix = 'Write {"assignments": [...]}, as turnario plan --format json does.';
    problems.report({ file, row: null, column: 'assignments' }, null, 'a list of assignments', fix);
    return [];
  }
  return list.flatMap((item: unknown, index) => {
    const row = index + 1;
    if (isRecord(item)) return [{ row, cells: cellsOf(item, file, row, problems) }];
    problems.report({ file, row, column: null }, null, 'an assignment object', 'Write {"person": …, "on": …, …}.');
    return [];
  });
}

function cellsOf(
  item: Readonly<Record<string, unknown>>,
  file: string,
  row: number,
  problems: ProblemCollector,
): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(item)) {
    const column = COLUMN_BY_NAME.get(name);
    if (column === undefined) {
      problems.report({ file, row, column: name }, null, 'a known key', suggestion(name, COLUMN_BY_NAME.keys()));
    } else if (typeof value === 'string' || typeof value === 'number') {
      if (String(value).trim() !== '') cells.set(column, String(value).trim());
    } else if (value !== null) {
      problems.report(
        { file, row, column: name },
        JSON.stringify(value),
        'text, a number or null',
        'Correct the value.',
      );
    }
  }
  // No break in JSON means no break; in CSV an empty cell takes the template's, so it must be said here.
  if (!cells.has('break_start') && !cells.has('break_minutes') && cells.has('start') && cells.has('end')) {
    cells.set('break_minutes', '0');
  }
  return cells;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
