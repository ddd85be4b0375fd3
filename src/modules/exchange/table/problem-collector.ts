import type { InputProblem } from '../input-error';
import { suggestion } from './nearest-name';
import type { ReferenceName } from './cell';

/** Where something stands: file, line and column (or YAML path). */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

interface ReferenceUse {
  readonly place: Place;
  readonly references: ReferenceName;
  readonly id: string;
}

/**
 * Gathers what is wrong over all files, so that one reading names everything there is to mend.
 *
 * Ids are defined and used while the files are read, in any order; `checkReferences` joins them at the end. Ids of
 * rows that are themselves wrong count as defined, so that one error does not call forth a hundred.
 */
export class ProblemCollector {
  private readonly found: InputProblem[] = [];
  private readonly uses: ReferenceUse[] = [];
  private readonly defined = new Map<ReferenceName, Set<string>>();
  private readonly unreadable = new Set<ReferenceName>();

  report(place: Place, value: string | null, rule: string, howToFix: string): void {
    this.found.push({ ...place, value, rule, howToFix });
  }

  define(name: ReferenceName, id: string): void {
    const known = this.defined.get(name) ?? new Set<string>();
    this.defined.set(name, known.add(id));
  }

  /** The table could not be read: what it would have defined is unknown, so nothing is said about its ids. */
  markUnreadable(name: ReferenceName): void {
    this.unreadable.add(name);
  }

  use(place: Place, references: ReferenceName, ids: readonly string[]): void {
    for (const id of ids) this.uses.push({ place, references, id });
  }

  checkReferences(describe: (name: ReferenceName) => string): void {
    for (const { place, references, id } of this.uses) {
      if (this.unreadable.has(references)) continue;
      const known = this.defined.get(references) ?? new Set<string>();
      if (known.has(id)) continue;
      this.report(place, id, `an id of ${describe(references)}`, suggestion(id, known));
    }
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** All problems, file by file in the order of `files`, then row by row. */
  inOrder(files: readonly string[]): readonly InputProblem[] {
    const rank = new Map(files.map((file, index) => [file, index]));
    return [...this.found].sort(
      (a, b) => (rank.get(a.file) ?? files.length) - (rank.get(b.file) ?? files.length) || (a.row ?? 0) - (b.row ?? 0),
    );
  }
}
