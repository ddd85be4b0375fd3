import { assignmentColumns } from '../../src/modules/exchange/assignment-columns';
import { EXTENDS_COLUMN } from '../../src/modules/exchange/scenario/read-settings';
import { SCENARIO_TABLES } from '../../src/modules/exchange/scenario/scenario-tables';
import { settingsSchema } from '../../src/modules/exchange/scenario/settings-schema';
import { optional, type Column } from '../../src/modules/exchange/table/cell';
import { text } from '../../src/modules/exchange/table/cell-types';

/** The parts of `docs/scenario-format.md` that the column specifications say, by the marker they stand under. */
export function documentedParts(): ReadonlyMap<string, string> {
  const parts = new Map<string, string>([
    ['keys', keysTable()],
    ['roster', rosterTable()],
  ]);
  for (const table of Object.values(SCENARIO_TABLES)) {
    const columns = Object.entries<Column<unknown>>(table.columns);
    const example = [columns.map(([name]) => name), columns.map(([, column]) => csvExample(column.example))];
    const need = table.isRequired
      ? 'The file must be there; its header alone is enough.'
      : 'The file may be missing; then it has no rows.';
    const unique: readonly string[] = table.unique;
    const once = unique.length === 0 ? '' : ` No two rows share ${unique.map((name) => `\`${name}\``).join(' + ')}.`;
    parts.set(
      `table:${table.name}`,
      [
        `${table.meaning} ${need}${once} Name in \`files\`: \`${table.name}\`.`,
        `\`\`\`csv\n${example.map((cells) => cells.join(',')).join('\n')}\n\`\`\``,
        markdownTable(
          ['column', 'meaning', 'format and limits', 'when empty'],
          columns.map(([name, column]) => [`\`${name}\``, meaningOf(column), column.type.format, column.defaultText]),
        ),
      ].join('\n\n'),
    );
  }
  return parts;
}

/** Every column and key with its example, to be read by its own type. */
export function documentedExamples(): readonly { readonly name: string; readonly column: Column<unknown> }[] {
  return [
    ...Object.values(SCENARIO_TABLES).flatMap((table) =>
      Object.entries(table.columns).map(([name, column]) => ({ name: `${table.file} ${name}`, column })),
    ),
    ...leaves().map(({ path, column }) => ({ name: path, column })),
  ];
}

function keysTable(): string {
  const rows = leaves().map(({ path, column }) => [
    `\`${path}\``,
    meaningOf(column),
    column.type.format,
    column.defaultText,
    `\`${column.example}\``,
  ]);
  return markdownTable(['key', 'meaning', 'format and limits', 'when left out', 'example'], rows);
}

function leaves(): readonly { readonly path: string; readonly column: Column<unknown> }[] {
  const own = Object.entries(settingsSchema).flatMap(([key, type]) =>
    type.leaves.map(({ path, column }) => ({ path: path.startsWith('[') ? key + path : `${key}.${path}`, column })),
  );
  const file = optional(text(100), null, "the table's own", 'file of the folder for a table', 'opening-hours-t1.csv');
  return [...own, { path: 'extends', column: EXTENDS_COLUMN }, { path: 'files.<table>', column: file }];
}

function rosterTable(): string {
  const rows = Object.entries(assignmentColumns).map(([name, column]) => [
    `\`${name}\``,
    `\`${column.aliases[0] ?? name}\``,
    meaningOf(column),
    column.type.format,
    column.defaultText,
  ]);
  return markdownTable(['column', 'as written', 'meaning', 'format and limits', 'when empty'], rows);
}

function meaningOf({ meaning, references }: Column<unknown>): string {
  if (references === null) return meaning;
  if (references === 'directorates' || references === 'squads')
    return `${meaning} (id of \`${references}\` in \`scenario.yaml\`)`;
  return `${meaning} (id of \`${SCENARIO_TABLES[references].file}\`)`;
}

function csvExample(example: string): string {
  return example.includes(',') ? `"${example}"` : example;
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
