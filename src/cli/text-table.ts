/** Characters a text takes on screen; letters with accents count once however they are encoded. */
export function textWidth(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Shortens a text to `width` characters, the last one an ellipsis where something was cut off. */
export function clip(text: string, width: number): string {
  const letters = [...text.normalize('NFC')];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

export interface TableOptions {
  /** Columns (from 0) written flush right. */
  readonly right?: readonly number[];
  /** Written before each line. */
  readonly indent?: string;
  readonly gap?: string;
  /** Draws a rule under the first row. */
  readonly headed?: boolean;
}

/** Rows of cells as lines with aligned columns and no trailing blanks. */
export function alignColumns(rows: readonly (readonly string[])[], options: TableOptions = {}): string[] {
  const { right = [], indent = '', gap = '  ', headed = false } = options;
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    });
  }
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
      return right.includes(column) ? padding + cell : cell + padding;
    });
    return (indent + cells.join(gap)).trimEnd();
  });
  if (headed) lines.splice(1, 0, indent + widths.map((width) => '-'.repeat(width)).join(gap));
  return lines;
}

/** Breaks a text at blanks into lines of at most `width` characters; a longer word stands alone. */
export function wrapText(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && textWidth(`${indent}${line} ${word}`) > width) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}
