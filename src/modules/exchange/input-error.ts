/** One thing wrong in an input file: where it is, what is there, which rule it breaks and how to mend it. */
export interface InputProblem {
  /** File name as the user knows it. */
  readonly file: string;
  /** Line of the file from 1 (the header is row 1); for JSON the number of the assignment; null: the whole file. */
  readonly row: number | null;
  /** Column, or path of a YAML key such as `phases[0].from`; null: the whole row. */
  readonly column: string | null;
  /** What stands there; null where something is missing. */
  readonly value: string | null;
  readonly rule: string;
  readonly howToFix: string;
}

/** Lines of the message; `problems` always holds all. */
const MAX_LISTED = 200;
const MAX_VALUE_LENGTH = 60;

/** Input that cannot be used. Nothing of it was loaded; `problems` is the whole list, in the order of the files. */
export class InputError extends Error {
  constructor(
    subject: string,
    readonly problems: readonly InputProblem[],
  ) {
    super([`${subject}: ${countOf(problems.length)} to mend.`, ...listed(problems)].join('\n'));
    this.name = new.target.name;
  }
}

/** A scenario folder that cannot be used. */
export class ScenarioError extends InputError {
  constructor(folder: string, problems: readonly InputProblem[]) {
    super(`Scenario folder ${folder}`, problems);
  }
}

/** A roster file that cannot be used. */
export class RosterFileError extends InputError {
  constructor(path: string, problems: readonly InputProblem[]) {
    super(`Roster file ${path}`, problems);
  }
}

/** One problem as one readable line. */
export function problemLine(problem: InputProblem): string {
  const place = [
    problem.file,
    problem.row === null ? null : `row ${problem.row}`,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null);
  const value = problem.value === null ? '' : ` (found ${quoted(problem.value)})`;
  return `${place.join(', ')}: ${problem.rule}${value}. ${problem.howToFix}`;
}

function listed(problems: readonly InputProblem[]): string[] {
  const lines = problems.slice(0, MAX_LISTED).map((problem) => `  ${problemLine(problem)}`);
  return problems.length > MAX_LISTED ? [...lines, `  … and ${problems.length - MAX_LISTED} more`] : lines;
}

function countOf(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** Control characters would let a file write to the terminal it is shown on. */
function quoted(value: string): string {
  const shown = Array.from(value, (character) => (character < ' ' || character === '\u007f' ? '?' : character)).join(
    '',
  );
  return `"${shown.length > MAX_VALUE_LENGTH ? `${shown.slice(0, MAX_VALUE_LENGTH)}…` : shown}"`;
}
