import { InputError } from '../../modules/exchange/input-error';

/** One line of a section: its cells, and where it stands. */
export interface SectionLine {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The lines of a file in sections (`SECTION_NAME`, then comma-separated lines; # begins a comment), by section. */
export class SectionLines {
  private readonly sections = new Map<string, SectionLine[]>();

  /** @throws InputError where a line stands before any section */
  constructor(
    private readonly file: string,
    text: string,
  ) {
    let current: SectionLine[] | null = null;
    for (const [index, raw] of text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
      .entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('SECTION_')) {
        current = [];
        this.sections.set(line.slice('SECTION_'.length), current);
        continue;
      }
      const cells = line.split(',').map((cell) => cell.trim());
      if (current === null) {
        const where = { row: index + 1, cells };
        throw this.refusal(where, line, 'a section first', 'Begin the file with SECTION_HORIZON.');
      }
      current.push({ row: index + 1, cells });
    }
  }

  /**
   * The lines of a section, each with at least so many cells; none where the section is missing and may be.
   * @throws InputError naming section, line and cure
   */
  of(section: string, form: string, cellCount: number, isNeeded: boolean): readonly SectionLine[] {
    const lines = this.sections.get(section) ?? [];
    if (lines.length === 0 && isNeeded) {
      throw this.refusal(null, null, `a SECTION_${section} with lines`, `Add lines such as "${form}".`);
    }
    for (const line of lines) {
      if (line.cells.length >= cellCount) continue;
      throw this.refusal(line, line.cells.join(','), `a line of SECTION_${section}`, `Write it as "${form}".`);
    }
    return lines;
  }

  /** A whole number of a line, 0 or more. */
  count(line: SectionLine, index: number, what: string): number {
    const cell = line.cells[index] ?? '';
    if (/^\d{1,9}$/.test(cell)) return Number(cell);
    throw this.refusal(line, cell, `${what}, a whole number`, 'Write digits only, for example 2.');
  }

  /** A name that must be one of some. */
  oneOf(line: SectionLine, cell: string, known: ReadonlySet<string>, what: string): string {
    if (known.has(cell)) return cell;
    throw this.refusal(line, cell, what, `Write one of ${[...known].slice(0, 20).join(', ')}, or add it above.`);
  }

  /** A day of the horizon. */
  day(line: SectionLine, index: number, dayCount: number): number {
    const day = this.count(line, index, 'a day');
    if (day < dayCount) return day;
    throw this.refusal(line, String(day), `a day from 0 to ${dayCount - 1}`, 'Change the day, or the horizon.');
  }

  refusal(line: SectionLine | null, value: string | null, rule: string, howToFix: string): InputError {
    const problem = { file: this.file, row: line?.row ?? null, column: null, value, rule, howToFix };
    return new InputError(`Instance ${this.file}`, [problem]);
  }
}
