import { InputError } from '../modules/exchange/input-error';

/** One line of an instance that says something: comments and empty lines are passed over. */
export interface InstanceLine {
  /** From 1. */
  readonly row: number;
  readonly words: readonly string[];
}

/** Reads the text file of a benchmark line by line; whatever does not fit ends the reading with file, line and cure. */
export class InstanceLines {
  private readonly lines: readonly InstanceLine[];
  private position = 0;

  /** @param comment what a comment line starts with */
  constructor(
    private readonly file: string,
    text: string,
    comment: string,
  ) {
    this.lines = text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
      .map((line, index) => ({ row: index + 1, line: line.trim() }))
      .filter(({ line }) => line !== '' && !line.startsWith(comment))
      .map(({ row, line }) => ({ row, words: line.split(/\s+/) }));
  }

  get isAtEnd(): boolean {
    return this.position >= this.lines.length;
  }

  /**
   * The next line.
   * @param what what should stand there, with an example
   * @throws InputError where the file ends or the line has another number of words
   */
  next(what: string, wordCount: number): InstanceLine {
    const line = this.lines[this.position];
    if (line === undefined) {
      throw this.refusal(null, null, what, 'The file ends too early: add the missing lines, or take the file anew.');
    }
    this.position++;
    if (line.words.length === wordCount) return line;
    const found = `${line.words.length === 1 ? 'is 1 word' : `are ${line.words.length} words`}`;
    throw this.refusal(line, line.words.join(' '), what, `Here ${found}: write ${wordCount}, with blanks between.`);
  }

  /** A whole number of a line, from 0 on. */
  count(line: InstanceLine, index: number, what: string): number {
    const word = line.words[index] ?? '';
    if (/^\d{1,6}$/.test(word)) return Number(word);
    throw this.refusal(line, word, `${what}, a whole number`, 'Write digits only, for example 2.');
  }

  refusal(line: InstanceLine | null, value: string | null, rule: string, howToFix: string): InputError {
    const problem = { file: this.file, row: line?.row ?? null, column: null, value, rule, howToFix };
    return new InputError(`Instance ${this.file}`, [problem]);
  }
}
