import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTORS } from './access-world';

const FILE = join(__dirname, '../../access-matrix.csv');
const COLUMNS = 'operationId,actor,status';

/** Expected status by `operationId,actor`. */
export function readMatrix(): Map<string, number> {
  const [columns, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  if (columns !== COLUMNS) throw new Error(`${FILE} starts with "${COLUMNS}"`);
  const matrix = new Map<string, number>();
  for (const line of lines) {
    const [operationId = '', actor = '', status = ''] = line.split(',');
    const key = `${operationId},${actor}`;
    if (matrix.has(key)) throw new Error(`${key} is there twice`);
    matrix.set(key, Number(status));
  }
  return matrix;
}

/** Writes the rows in the order of the contract's operations; what is expected already stays as it is. */
export function writeMatrix(operationIds: readonly string[], seen: ReadonlyMap<string, number>): void {
  const expected = readMatrix();
  const rows = operationIds.flatMap((operationId) =>
    ACTORS.flatMap((actor) => {
      const key = `${operationId},${actor}`;
      const status = expected.get(key) ?? seen.get(key);
      return status === undefined ? [] : [`${key},${status}`];
    }),
  );
  writeFileSync(FILE, `${[COLUMNS, ...rows].join('\n')}\n`);
}
